package io.unhook.revocation.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.revocation.domain.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold when everything has come to its end. */
record AtRest(List<BoxState> boxes, Service service, Books books) {

    private record UseRow(String id, String state) {}

    void look() {
        everyDisconnectionHasAnOutcome();
        everyRemovalWasTold();
        nothingIsLeftOfWhatHasEnded();
        onlyLiveUsesGetACredential();
        noTokenWentToAnotherRealm();
    }

    private void everyDisconnectionHasAnOutcome() {
        assertThat(ours("select id || ' ' || state from disconnection where outcome is null and %s"))
                .as("disconnections without an outcome")
                .isEmpty();
        assertThat(ours("select id from consent where state in ('WAITING', 'EXCHANGING', 'ANSWERED', 'PAUSED') and %s"))
                .as("consents without an end")
                .isEmpty();
        assertThat(ours("select id from grant_use where state = 'ENDED' and ended_why = 'ENDED'"
                        + " and not exists (select 1 from disconnection where use_id = grant_use.id) and %s"))
                .as("uses that were ended, and nobody is told")
                .isEmpty();
    }

    private void everyRemovalWasTold() {
        for (BoxState box : boxes)
            if (box.endedThrough() > 0)
                assertThat(books.read(
                                "select 1 from disconnection where account_id = ? and mailbox_id = ? and connection <= ?",
                                row -> 1,
                                box.mailbox.accountId(),
                                box.mailbox.id(),
                                box.endedThrough()))
                        .as("what is told of the removal of box%d", box.box.number())
                        .isNotEmpty();
    }

    private void nothingIsLeftOfWhatHasEnded() {
        assertThat(ours("select token.id from grant_token token join provider_grant had on had.id = grant_id"
                        + " where (token.secret is not null or token.access_secret is not null)"
                        + " and (had.epoch > token.epoch or had.state = 'ENDED') and token.%s"))
                .as("secrets of an epoch that has ended")
                .isEmpty();
        assertThat(ours("select id from consent where kept_secret is not null and %s"))
                .as("secrets of a consent that has ended")
                .isEmpty();
    }

    private void onlyLiveUsesGetACredential() {
        for (UseRow use : uses()) {
            Optional<Refusal> refused = refused(use.id);
            if (!use.state.equals("LIVE"))
                assertThat(refused)
                        .as("a credential for a use that is %s", use.state)
                        .containsInstanceOf(Refusal.UseNotLive.class);
            else if (refused.isPresent())
                assertThat(stateOf(use.id))
                        .as("refused, so no more: %s", refused)
                        .isNotEqualTo("LIVE");
        }
    }

    private Optional<Refusal> refused(String useId) {
        try {
            service.handOut.of(Products.ANYBODY, useId);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private List<UseRow> uses() {
        return books.ours(
                "select id, state from grant_use where %s", row -> new UseRow(row.getString(1), row.getString(2)));
    }

    private String stateOf(String use) {
        return books.read("select state from grant_use where id = ?", row -> row.getString(1), use)
                .getFirst();
    }

    private void noTokenWentToAnotherRealm() {
        Map<String, String> home = new HashMap<>();
        for (JsonNode call : Simulated.get("/log?kind=call").path("items")) {
            String token = call.path("token").asText("null");
            if (token.equals("null")) continue;
            assertThat(call.path("detail").asText())
                    .as("a token that this provider never gave: %s", call)
                    .isNotEqualTo("unknown-token");
            String realm = call.path("provider").asText();
            assertThat(home.putIfAbsent(token, realm))
                    .as("a token at two providers")
                    .isIn(null, realm);
        }
    }

    private List<String> ours(String query) {
        return books.ours(query, row -> row.getString(1));
    }
}
