package io.unhook.revocation.application;

import io.unhook.revocation.application.ReceiptSigner.PublicKey;
import io.unhook.revocation.application.ReceiptSigner.Signed;
import io.unhook.revocation.domain.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every receipt as it was signed, and every key that may have signed one, so that a key that is taken out of the configuration
 * still verifies what it signed. All of it happens in the caller's transaction.
 */
public interface Receipts {

    void add(Receipt receipt, Signed signed);

    Optional<String> text(String disconnectionId, String receiptId);

    /** Once, however often it is said. */
    void keep(PublicKey key, Instant at);

    /** As JWKs, the newest first. */
    List<String> keys();
}
