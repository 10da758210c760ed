package io.unhook.revocation.service;

import io.restassured.response.ValidatableResponse;
import io.unhook.contracts.Actor;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.revocation.service.Consents.Given;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** An account of its own, with its people and its product. */
record Customer(String id) {

    String product() {
        return SignIn.service("crm", id);
    }

    String superAdmin() {
        return SignIn.person("siri", id, "SUPER_ADMIN");
    }

    /** An inbox of theirs at Google, connected. */
    Owned gmail(String name) {
        String address = name + "@" + id + ".example";
        Given consent = Consents.google(address);
        var inbox =
                new Mailbox(MailboxKind.INBOX, UUID.randomUUID().toString(), id, "ada", address, Provider.GOOGLE, null);
        String use = register(inbox, 1, consent).statusCode(201).extract().path("useId");
        return new Owned(inbox, consent, use);
    }

    List<Owned> gmails(int many) {
        return IntStream.range(0, many).mapToObj(n -> gmail("box" + n)).toList();
    }

    /** Of all that they have connected by now. */
    void approvesMove(Provider from, Provider to) {
        String migration = Api.as(superAdmin())
                .body(Map.of("accountId", id, "domain", id + ".example", "from", from, "to", to))
                .post("/migrations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Api.as(superAdmin())
                .put("/migrations/" + migration + "/approval")
                .then()
                .statusCode(204);
    }

    ValidatableResponse register(Mailbox inbox, int connection, Given consent) {
        return Api.as(product())
                .body(Map.of(
                        "use",
                        Api.use(inbox, connection),
                        "credential",
                        Map.of("refreshToken", consent.refreshToken())))
                .post("/grants")
                .then();
    }

    record Owned(Mailbox inbox, Given consent, String use) {
        void removedBy(String user) {
            Topics.inboxServiceSays(new InboxRemoved(inbox, 1, Actor.user(user), Reason.REQUESTED));
        }

        String grant() {
            return Database.texts("select grant_id from grant_use where id = '" + use + "'")
                    .getFirst();
        }

        boolean isAlive() {
            return Consents.isAlive("google", consent);
        }
    }

    long disconnectionsIn(String state) {
        return Database.count(
                "select count(*) from disconnection where account_id = '%s' and state = '%s'".formatted(id, state));
    }

    long confirmed() {
        return Database.count(
                "select count(*) from disconnection where account_id = '%s' and outcome = 'CONFIRMED'".formatted(id));
    }

    /** How often a provider was asked to end something of theirs. */
    long calls() {
        return Database.count("""
                select count(*) from revocation_attempt asked join revocation work on work.id = asked.revocation_id
                where work.account_id = '%s' and asked.step = 'REVOKE' and asked.answer <> 'NotNow'""".formatted(id));
    }
}
