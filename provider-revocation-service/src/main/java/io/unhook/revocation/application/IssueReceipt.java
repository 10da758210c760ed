package io.unhook.revocation.application;

import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.Disconnection;
import io.unhook.revocation.domain.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Signs what was just told, in the transaction that tells it: whoever hears the outcome finds its receipt, and no receipt speaks
 * of an outcome that was rolled back.
 */
@ApplicationScoped
class IssueReceipt {
    private final Receipts receipts;
    private final ReceiptSigner signer;
    private final Grants grants;
    private final Clock clock;
    private final String issuer;

    IssueReceipt(Receipts receipts, ReceiptSigner signer, Grants grants, Clock clock, RevocationSettings settings) {
        this.receipts = receipts;
        this.signer = signer;
        this.grants = grants;
        this.clock = clock;
        this.issuer = settings.receipts().issuer();
    }

    /** Nothing happens while it is not settled. */
    void about(Disconnection told) {
        var grant = told.lived().flatMap(lived -> grants.keyOf(lived.grantId()));
        Receipt.of(told, issuer, clock.instant(), grant)
                .ifPresent(receipt -> receipts.add(receipt, signer.sign(receipt.claims())));
    }
}
