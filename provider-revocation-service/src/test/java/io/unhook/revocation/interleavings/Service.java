package io.unhook.revocation.interleavings;

import io.agroal.api.AgroalDataSource;
import io.unhook.messaging.work.Claim;
import io.unhook.messaging.work.DueWorker;
import io.unhook.revocation.application.BeginConsent;
import io.unhook.revocation.application.CompleteConsent;
import io.unhook.revocation.application.ConsentWork;
import io.unhook.revocation.application.DyingInTransaction;
import io.unhook.revocation.application.EndUse;
import io.unhook.revocation.application.HandOutCredential;
import io.unhook.revocation.application.RegisterGrant;
import io.unhook.revocation.application.ReturnFromConsent;
import io.unhook.revocation.application.RevocationWork;
import io.unhook.revocation.kafka.HandedEvents;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The service as a tale sees it: its use cases, its time and its books. */
@Alternative
@Singleton
class Service {
    private static final int ROUNDS = 100;
    private static final int AT_A_TIME = 8;

    @Inject
    RegisterGrant register;

    @Inject
    BeginConsent beginConsent;

    @Inject
    ReturnFromConsent returnFromConsent;

    @Inject
    CompleteConsent completeConsent;

    @Inject
    HandOutCredential handOut;

    @Inject
    EndUse endUse;

    @Inject
    HandedEvents events;

    @Inject
    RevocationWork revocations;

    @Inject
    ConsentWork consents;

    @Inject
    DyingInTransaction transactions;

    @Inject
    HandClock clock;

    @Inject
    SeededChance chance;

    @Inject
    AgroalDataSource database;

    /** Time passes here and at the providers. */
    void passes(Duration time) {
        clock.passes(time);
        Simulated.send("PUT", "/clock", Map.of("shift", clock.ahead().toString()));
    }

    void passesUntil(Instant time) {
        Duration left = Duration.between(clock.instant(), time);
        if (left.isPositive()) passes(left.plusMillis(1));
    }

    /** What is still under way is over, for whoever else looks into these books. */
    void forgets() {
        books().write("update revocation set due_at = null where due_at is not null");
        books().write("update consent set due_at = null where due_at is not null");
        books().write("delete from outbox");
        books().write("delete from rate_permit");
    }

    /** Books that many tales have been written into are slow to read. */
    void beginsNewBooks() {
        books().write("truncate provider_grant, mailbox, consent, outbox, rate_permit," + " domain_watch cascade");
    }

    void forgetsAccessTokens() {
        books().write("update grant_token set access_secret = null, access_expires_at = null");
    }

    private Books books() {
        return new Books(database, List.of());
    }

    /** Does what is due now. */
    void works() {
        for (int round = 0; round < ROUNDS; round++)
            if (!works(revocations, "revocation") & !works(consents, "consent")) return;
        throw new AssertionError("there is always something due");
    }

    private boolean works(DueWorker worker, String table) {
        boolean any = false;
        for (String lane : lanesWithWork(table)) {
            List<Claim> claims = worker.claim(lane, AT_A_TIME);
            claims.forEach(claim -> worker.work(lane, claim));
            any |= !claims.isEmpty();
        }
        return any;
    }

    private List<String> lanesWithWork(String table) {
        return books().read(
                        "select distinct provider from " + table + " where due_at <= ?",
                        row -> row.getString(1),
                        clock.instant().atOffset(ZoneOffset.UTC));
    }
}
