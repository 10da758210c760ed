package io.unhook.revocation.domain;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Token.Life;
import io.unhook.revocation.domain.UseState.Live;
import io.unhook.revocation.domain.provider.GrantKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ada, her inboxes, and her grant at Google. */
final class Someone {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Set<String> MAIL = Set.of("mail");
    static final Set<String> MAIL_AND_CALENDAR = Set.of("mail", "calendar");

    private Someone() {}

    static Grant grant(List<Token> tokens, Use... uses) {
        return new Grant(
                "g1",
                new GrantKey(Provider.GOOGLE, "project", "ada"),
                1,
                Grant.State.LIVE,
                NOON,
                "ada@acme.example",
                tokens,
                List.of(uses));
    }

    static Token token(String id, Set<String> scopes) {
        return new Token(id, "client", scopes, Life.SURE);
    }

    static Use use(String id, String tokenId, Set<String> scopes) {
        return new Use(id, inbox(id), tokenId, scopes, NOON, Optional.empty(), new Live());
    }

    static OfMailbox inbox(String id) {
        return new OfMailbox(new Mailbox(MailboxKind.INBOX, id, "acme", "ada", "ada@acme.example", Provider.GOOGLE), 1);
    }
}
