package io.unhook.doors;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.unhook.contracts.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking, as their token says: a person of one account ({@code account_id}), a service of some ({@code accounts[]}) or of
 * all ({@code "accounts": ["*"]}: our own services, which have asked their caller before), or an operator, who reads all accounts.
 */
@RequestScoped
public class Caller {
    private static final String EVERY_ACCOUNT = "*";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** The token's {@code sub}: a user's id in their account, or a service's name. A token that names nobody is none (401). */
    public String userId() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) throw new AuthenticationFailedException();
        return subject;
    }

    public boolean has(Role role) {
        return identity.hasRole(role.group());
    }

    /** May act on what others in the account own. */
    public boolean isAdmin() {
        return has(Role.SUPER_ADMIN) || has(Role.ACCOUNT_ACCESS) || has(Role.SERVICE);
    }

    /** A person's account; empty for services and operators. */
    public Optional<String> account() {
        return Optional.ofNullable(token.<Object>getClaim("account_id")).map(Caller::text);
    }

    /** The accounts whose business this is, as far as they are named: a person's one, or a service's. */
    public Set<String> accounts() {
        if (account().isPresent()) return Set.of(account().get());
        return claimed().stream().filter(name -> !name.equals(EVERY_ACCOUNT)).collect(Collectors.toSet());
    }

    /** No list needs to be narrowed for them. */
    public boolean seesEveryAccount() {
        return has(Role.OPERATOR) || isServiceOfEveryAccount();
    }

    private boolean isServiceOfEveryAccount() {
        return has(Role.SERVICE) && account().isEmpty() && claimed().contains(EVERY_ACCOUNT);
    }

    private Set<String> claimed() {
        Object accounts = token.getClaim("accounts");
        return switch (accounts) {
            case null -> Set.of();
            case JsonArray array -> array.stream().map(Caller::text).collect(Collectors.toSet());
            case Collection<?> many -> many.stream().map(Caller::text).collect(Collectors.toSet());
            default -> Set.of(text(accounts));
        };
    }

    /** Whether the account may be looked at or acted on; where not, its things do not exist for this caller (404). */
    public boolean maySee(String accountId) {
        return has(Role.OPERATOR) || mayAct(accountId);
    }

    /** Whether the caller may change things of the account. An operator reads, and no more. */
    public boolean mayAct(String accountId) {
        return isServiceOfEveryAccount() || accounts().contains(accountId);
    }

    /** The account that the caller means: a person's own, or the one that a service or operator names. */
    public String accountOr(String named) {
        return account()
                .or(() -> Optional.ofNullable(named))
                .orElseThrow(
                        () -> Refusal.of(422, "account-missing", "Account missing", "Name the account: accountId."));
    }

    /** How events name the caller. */
    public Actor actor() {
        return has(Role.SERVICE) ? Actor.service(userId()) : Actor.user(userId());
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }
}
