package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Evidence;
import io.unhook.revocation.application.Revocations.Asked;
import io.unhook.revocation.application.ShowRevocation.Shown;
import io.unhook.revocation.domain.revoking.Revocation;
import io.unhook.revocation.domain.revoking.RevocationState;
import io.unhook.revocation.domain.revoking.RevocationState.Ending;
import io.unhook.revocation.domain.revoking.RevocationState.Settled;
import java.time.Instant;
import java.util.List;

/** A revocation with every question that was asked for it and what was answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevocationView(
        String id,
        String grantId,
        int epoch,
        RevocationState.Name state,
        Ending ending,
        Instant nextAt,
        Instant deadline,
        List<Evidence> evidence,
        List<Asked> attempts) {

    static RevocationView of(Shown shown) {
        Revocation revocation = shown.revocation();
        return new RevocationView(
                revocation.id(),
                revocation.grantId(),
                revocation.epoch(),
                revocation.state().name(),
                revocation.state() instanceof Settled settled ? settled.ending() : null,
                revocation.state().nextAt(),
                revocation.deadline(),
                revocation.evidence(),
                shown.attempts());
    }
}
