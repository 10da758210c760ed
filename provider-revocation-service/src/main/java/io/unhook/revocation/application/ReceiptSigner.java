package io.unhook.revocation.application;

import java.util.List;
import java.util.Map;

/** Signs with the first of the configured keys. */
public interface ReceiptSigner {

    /** @param text a compact JWS */
    record Signed(String kid, String text) {}

    /** A public key as a JWK; its {@code kid} is made from the key itself. */
    record PublicKey(String kid, String jwk) {}

    Signed sign(Map<String, Object> claims);

    /** Of all configured keys. */
    List<PublicKey> publicKeys();
}
