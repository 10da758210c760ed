package io.unhook.revocation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.unhook.revocation.domain.revoking.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The record of attempts: written before the question goes out, completed by its answer. */
@ApplicationScoped
class AskedTable implements PanacheRepositoryBase<AskedRow, Long> {

    void write(String revocationId, int attempt, Step step, Instant at) {
        AskedRow row = new AskedRow();
        row.revocationId = revocationId;
        row.attempt = attempt;
        row.step = name(step);
        row.tokenId = step.tokenId();
        row.askedAt = at;
        persist(row);
    }

    void answer(String revocationId, int attempt, Step step, Instant at, String answer, String detail) {
        find(
                        "revocationId = ?1 and attempt = ?2 and step = ?3 and tokenId = ?4 and answeredAt is null"
                                + " order by id desc",
                        revocationId,
                        attempt,
                        name(step),
                        step.tokenId())
                .firstResultOptional()
                .ifPresent(row -> complete(row, at, answer, detail));
    }

    private static void complete(AskedRow row, Instant at, String answer, String detail) {
        row.answeredAt = at;
        row.answer = answer;
        row.detail = detail;
    }

    private static String name(Step step) {
        return switch (step) {
            case Step.Refresh _ -> "REFRESH";
            case Step.Revoke _ -> "REVOKE";
            case Step.Look _ -> "LOOK";
        };
    }
}
