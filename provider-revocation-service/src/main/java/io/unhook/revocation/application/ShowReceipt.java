package io.unhook.revocation.application;

import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The signed statement of an outcome, to those who may see the disconnection. */
@ApplicationScoped
public class ShowReceipt {
    private final ShowDisconnections disconnections;
    private final Receipts receipts;

    ShowReceipt(ShowDisconnections disconnections, Receipts receipts) {
        this.disconnections = disconnections;
        this.receipts = receipts;
    }

    /** @param receiptId an earlier one, that was replaced; empty: the newest */
    @Transactional
    public String of(Asker asker, String disconnectionId, Optional<String> receiptId) {
        var shown = disconnections.one(asker, disconnectionId).disconnection();
        if (!(shown.state() instanceof Settled)) throw new Refusal.NotSettledYet();
        return receiptId
                .or(shown::statement)
                .flatMap(id -> receipts.text(disconnectionId, id))
                .orElseThrow(() -> new Refusal.NotFound("receipt"));
    }
}
