package io.unhook.revocation.persistence;

import io.unhook.revocation.application.Tokens.Doing;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Token;
import io.unhook.revocation.domain.Token.Life;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

@Entity
@Table(name = "grant_token")
class TokenRow {
    @Id
    String id;

    @Column(name = "grant_id")
    String grantId;

    int epoch;

    @Column(name = "account_id")
    String accountId;

    @Column(name = "user_id")
    String userId;

    @Column(name = "client_id")
    String clientId;

    String[] scopes;

    /** Never {@code SIGN_IN}: a release that does not know it takes such a token for one that works, asks, and is refused. */
    @Enumerated(EnumType.STRING)
    Life life;

    @Column(name = "sign_in")
    boolean signIn;

    byte[] secret;

    String host;

    Integer port;

    String login;

    @Column(name = "access_secret")
    byte[] accessSecret;

    @Column(name = "access_expires_at")
    Instant accessExpiresAt;

    @Column(name = "lease_id")
    String leaseId;

    @Column(name = "lease_until")
    Instant leaseUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "lease_for")
    Doing leaseFor;

    protected TokenRow() {}

    TokenRow(Token token, String grantId, int epoch, Giver giver) {
        this.id = token.id();
        this.grantId = grantId;
        this.epoch = epoch;
        this.accountId = giver.accountId();
        this.userId = giver.userId();
        this.clientId = token.clientId();
        take(token);
    }

    final void take(Token token) {
        scopes = token.scopes().stream().sorted().toArray(String[]::new);
        signIn = token.life() == Life.SIGN_IN;
        life = signIn ? Life.SURE : token.life();
    }

    Token token() {
        return new Token(id, clientId, Set.of(scopes), signIn ? Life.SIGN_IN : life);
    }
}
