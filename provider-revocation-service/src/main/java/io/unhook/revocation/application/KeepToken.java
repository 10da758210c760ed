package io.unhook.revocation.application;

import io.unhook.messaging.Ids;
import io.unhook.revocation.application.ProvenGrant.ByHeldToken;
import io.unhook.revocation.application.ProvenGrant.ByNewToken;
import io.unhook.revocation.application.ProvenGrant.ByWord;
import io.unhook.revocation.application.Tokens.Access;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Grant;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Token.Life;
import io.unhook.revocation.domain.provider.ProofAnswer.Proven;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Puts a proven credential among the tokens of its grant, or finds it there. In the caller's transaction. */
@ApplicationScoped
class KeepToken {
    private final Tokens tokens;
    private final Checks checks;
    private final CheckTimes checkTimes;
    private final Ids ids;

    KeepToken(Tokens tokens, Checks checks, CheckTimes checkTimes, Ids ids) {
        this.tokens = tokens;
        this.checks = checks;
        this.checkTimes = checkTimes;
        this.ids = ids;
    }

    Token of(ProvenGrant proven, Grant grant, NewUse wanted) {
        var giver = new Giver(wanted.purpose().accountId(), wanted.purpose().userId());
        return switch (proven) {
            case ByHeldToken known -> grant.token(known.held().tokenId()).orElseThrow();
            case ByNewToken fresh -> heldMeanwhile(fresh, grant).orElseGet(() -> keep(fresh, grant, giver));
            case ByWord word -> password(word, grant, giver);
        };
    }

    /** Somebody registered the same token while we proved it. */
    private Optional<Token> heldMeanwhile(ByNewToken fresh, Grant grant) {
        return tokens.find(fresh.handedIn())
                .flatMap(held -> grant.token(held.tokenId()))
                .filter(Token::usable);
    }

    private Token keep(ByNewToken fresh, Grant grant, Giver giver) {
        Proven proven = fresh.proven();
        var answer = proven.refreshed();
        Token token = new Token(ids.next(), proven.clientId(), Set.copyOf(answer.scopes()), Life.SURE);
        tokens.keep(token, grant.id(), grant.epoch(), giver, fresh.newest(), fresh.handedIn());
        checks.begin(token.id(), grant.key().provider(), giver.accountId(), checkTimes.next());
        tokens.keepAccess(token.id(), new Access(answer.accessToken(), answer.expiresAt()));
        return token;
    }

    /** There is one password a mailbox: the one named last. */
    private Token password(ByWord word, Grant grant, Giver giver) {
        Optional<Token> held = grant.tokens().stream().filter(Token::usable).findFirst();
        held.ifPresent(token -> tokens.replace(token.id(), word.password()));
        return held.orElseGet(() -> {
            Token token = new Token(ids.next(), "", Set.of(), Life.SURE);
            tokens.keep(token, grant.id(), grant.epoch(), giver, word.password());
            return token;
        });
    }
}
