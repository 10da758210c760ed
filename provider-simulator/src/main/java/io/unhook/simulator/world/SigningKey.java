package io.unhook.simulator.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.unhook.simulator.http.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Signs {@code id_token}s with RS256 and shows the public key as a JWKS. It is kept with the rest of the state. */
public final class SigningKey {
    private static final String ONLY = "rs256";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    record Kept(String kid, byte[] publicKey, byte[] privateKey) {}

    private final Book<Kept> book;
    private final Secrets secrets;
    private Kept readFrom;
    private PrivateKey secret;

    SigningKey(Books books, Secrets secrets) {
        this.book = books.open("signing-key", Kept.class);
        this.secrets = secrets;
    }

    public Map<String, Object> jwks() {
        return Map.of("keys", List.of(jwk(kept())));
    }

    public String sign(Map<String, Object> claims) {
        Kept key = kept();
        String signed = part(Map.of("alg", "RS256", "kid", key.kid(), "typ", "JWT")) + "." + part(claims);
        return signed + "." + URL.encodeToString(signature(key, signed));
    }

    /** Looks like a JWT, as Microsoft's access tokens do; nobody but their resource is meant to read or check them. */
    public String unsigned(Map<String, Object> claims) {
        return part(Map.of("typ", "JWT", "alg", "RS256", "kid", "opaque")) + "." + part(claims) + "."
                + secrets.text(64);
    }

    private Kept kept() {
        return book.find(ONLY).orElseGet(() -> {
            Kept made = generate();
            book.put(ONLY, made);
            return made;
        });
    }

    private Kept generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new Kept(
                    secrets.text(16),
                    pair.getPublic().getEncoded(),
                    pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    private byte[] signature(Kept key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secretOf(key));
            signature.update(text.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /** Reading a key takes as long as signing with it. */
    private PrivateKey secretOf(Kept key) throws GeneralSecurityException {
        if (key != readFrom) {
            secret = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
            readFrom = key;
        }
        return secret;
    }

    private static Map<String, Object> jwk(Kept key) {
        try {
            PublicKey open = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key.publicKey()));
            RSAPublicKey rsa = (RSAPublicKey) open;
            return Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    key.kid(),
                    "n",
                    number(rsa.getModulus()),
                    "e",
                    number(rsa.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK reads RSA keys", e);
        }
    }

    /** Without the sign byte that BigInteger adds. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        boolean padded = bytes.length > 1 && bytes[0] == 0;
        return URL.encodeToString(padded ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(Map<String, Object> json) {
        return URL.encodeToString(Json.bytes(json));
    }
}
