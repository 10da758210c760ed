package io.unhook.revocation.jose;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.application.ReceiptSigner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/**
 * The first configured key signs, all of them are published: a new key is put second until everybody's copy of the key set has
 * it, then first. Without keys, or with bad ones, the service does not start.
 */
@ApplicationScoped
class ConfiguredSigner implements ReceiptSigner {
    private final List<SigningKey> keys;

    ConfiguredSigner(RevocationSettings settings) {
        keys = SigningKeys.read(
                "unhook.revocation.keys.receipts", settings.keys().receipts());
    }

    @Override
    public Signed sign(Map<String, Object> claims) {
        SigningKey first = keys.getFirst();
        return new Signed(first.kid(), first.sign(JsonUtil.toJson(claims)));
    }

    @Override
    public List<PublicKey> publicKeys() {
        return keys.stream()
                .map(key -> new PublicKey(key.kid(), key.publicJwk()))
                .toList();
    }
}
