package io.unhook.revocation.persistence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.Startup;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets outside this process are ciphertext, bound to their account, grant and purpose: a row that was swapped for another
 * does not open. The first key seals, all of them open, so a new key is put first and the old one stays until nothing needs it.
 *
 * <p>Without keys the service does not start.
 */
@Startup
@ApplicationScoped
class TokenSeal {
    enum Purpose {
        REFRESH_TOKEN,
        ACCESS_TOKEN,
        PASSWORD,
        PAUSED_TOKEN
    }

    /** What a secret belongs to. */
    record Bound(String accountId, String grantId, Purpose purpose) {

        byte[] bytes() {
            return (accountId + "|" + grantId + "|" + purpose).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final int KEY_BYTES = 32;

    private final Aead aead;
    private final byte[] lookupKey;

    TokenSeal(RevocationSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        aead = keyset(settings.keys().encryption()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        lookupKey = key("unhook.revocation.keys.lookup", settings.keys().lookup());
    }

    byte[] seal(Secret secret, Bound to) {
        try {
            return aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), to.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    Secret open(byte[] sealed, Bound to) {
        try {
            return new Secret(new String(aead.decrypt(sealed, to.bytes()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be opened: is its key still configured?", e);
        }
    }

    /** The same for the same token, and worth nothing without our key. */
    byte[] hash(Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(lookupKey, "HmacSHA256"));
            return mac.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a token could not be hashed", e);
        }
    }

    private static KeysetHandle keyset(List<String> keys) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder();
        for (int i = 0; i < keys.size(); i++) {
            byte[] bytes = key("unhook.revocation.keys.encryption", keys.get(i));
            int id = id(bytes);
            var entry = KeysetHandle.importKey(aesGcm(bytes, id)).withFixedId(id);
            builder.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        return builder.build();
    }

    private static AesGcmKey aesGcm(byte[] bytes, int id) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    /** Made from the key itself, so that changing the order of the list changes nothing. */
    private static int id(byte[] bytes) throws GeneralSecurityException {
        return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                .getInt();
    }

    private static byte[] key(String name, String base64) {
        byte[] bytes = decoded(name, base64);
        if (bytes.length != KEY_BYTES) throw new IllegalStateException(name + " is not 32 bytes in base64");
        return bytes;
    }

    private static byte[] decoded(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64.trim());
        } catch (IllegalArgumentException _) {
            // Its message would show a part of the key.
            throw new IllegalStateException(name + " is not base64");
        }
    }
}
