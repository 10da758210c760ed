package io.unhook.simulator.microsoft;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.provider.Consented.Given;
import io.unhook.simulator.provider.Life;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The consent page; My Apps and a personal account's page; the admin centre's tenant-wide consent. */
public final class MicrosoftPages implements OwnPages {
    static final List<String> USUAL_SCOPES = List.of(
            "openid",
            "profile",
            "email",
            "offline_access",
            "https://graph.microsoft.com/User.Read",
            "https://graph.microsoft.com/Mail.ReadWrite");

    private final World world;
    private final Tenants tenants;
    private final Accounts accounts;
    private final Directory directory;
    private final Endings endings;
    private final Tokens tokens;
    private final Codes codes;

    MicrosoftPages(
            World world,
            Tenants tenants,
            Accounts accounts,
            Directory directory,
            Endings endings,
            Tokens tokens,
            Codes codes) {
        this.world = world;
        this.tenants = tenants;
        this.accounts = accounts;
        this.directory = directory;
        this.endings = endings;
        this.tokens = tokens;
        this.codes = codes;
    }

    public Tenants tenants() {
        return tenants;
    }

    @Override
    public Consented consent(ConsentOrder order) {
        if (order.subject() != null && !Tenants.isId(order.subject())) {
            throw new IllegalArgumentException("subject is a person's oid at microsoft, which has the form of a UUID");
        }
        Client client = world.clients().registered(Provider.MICROSOFT, order.clientOr("microsoft-client"));
        Tenant tenant = tenants.of(order.address(), order.tenant());
        Person person = accounts.of(order, tenant);
        List<String> scopes = order.scopesOr(USUAL_SCOPES);
        GrantKey key = Accounts.key(tenant.id(), client.id(), person.subject());
        if (order.tenantWideOnly()) {
            requireTenantWide(key);
        } else {
            directory.consent(tenant.id(), client.id(), person.subject(), Scopes.of(scopes));
        }
        Grant grant = world.ledger().consented(key, person.address(), client.id(), scopes, world.now());
        Granted granted = Granted.byNewestConsent(grant);
        return Consented.with(granted, person.address(), given(order, granted, tenant))
                .inTenant(tenant.id(), Accounts.sub(person, client.id()));
    }

    @Override
    public ByHand endByHand(Grant grant) {
        return endings.byPerson(grant);
    }

    @Override
    public void expire(Predicate<Person> whose, boolean refreshTokens, boolean accessTokens) {
        Predicate<Granted> theirs = granted -> whose.test(accounts.of(granted));
        if (refreshTokens) {
            tokens.expireRefreshTokens(theirs);
        }
        if (accessTokens) {
            tokens.expireAccessTokens(theirs);
        }
    }

    @Override
    public Life lifeOf(Grant grant) {
        Instant now = world.now();
        Predicate<Granted> its = granted -> granted.grant().equals(grant.key());
        return new Life(
                (int) tokens.refreshTokens(its).stream()
                        .filter(token -> wouldRefresh(token, now))
                        .count(),
                (int) tokens.accessTokens(its).stream()
                        .filter(token -> token.works(now))
                        .count(),
                endings.ownOf(grant.key()).stream().map(GrantObject::id).toList(),
                endings.hasTenantWide(grant.key()));
    }

    /** An administrator's, or a security service's, "revoke sessions": refresh tokens die, the consent stays. */
    public void signOut(Person person) {
        accounts.put(person.signedOutAt(world.now()));
    }

    /** An admin consents for everybody in the tenant. */
    public void consentTenantWide(String tenantId, String clientId, List<String> scopes) {
        Tenant tenant = tenants.withId(tenantId);
        List<String> wanted = scopes == null ? USUAL_SCOPES : scopes;
        Client client = world.clients().registered(Provider.MICROSOFT, clientId);
        directory.consent(tenant.id(), client.id(), null, Scopes.of(wanted));
    }

    /** So much that the person is not asked any more. */
    boolean isConsentedTenantWide(ConsentOrder order) {
        Tenant tenant = tenants.of(order.address(), order.tenant());
        return directory.isConsentedTenantWide(tenant.id(), order.client(), Scopes.of(order.scopes()));
    }

    public int endTenantWide(String tenantId, String clientId) {
        return endings.tenantWideByAdmin(tenants.withId(tenantId).id(), clientId);
    }

    private boolean wouldRefresh(RefreshToken token, Instant now) {
        Person person = accounts.of(token.granted());
        boolean signedOut = person.tokensValidFrom() != null && token.issuedAt().isBefore(person.tokensValidFrom());
        Covered.Account account =
                new Covered.Account(token.tenant(), token.granted().client(), person.subject());
        return !signedOut
                && now.isBefore(token.expiresAt())
                && Covered.whatIsLeft(Scopes.of(token.granted().scopes()), directory, account) instanceof Covered.By;
    }

    private void requireTenantWide(GrantKey key) {
        if (!endings.hasTenantWide(key)) {
            throw new IllegalArgumentException("tenantWideOnly needs a tenant-wide grant: PUT /control/tenants/"
                    + Accounts.tenantOf(key) + "/tenant-wide-grants first");
        }
    }

    private Given given(ConsentOrder order, Granted granted, Tenant tenant) {
        return switch (order.issue()) {
            case CODE -> new Given(null, null, code(order, granted));
            case TOKENS ->
                new Given(
                        order.offline()
                                ? tokens.issueRefreshToken(granted, tenant.id(), order.refreshToken())
                                        .value()
                                : null,
                        accessToken(granted, tenant),
                        null);
        };
    }

    private String code(ConsentOrder order, Granted granted) {
        String value = "1.AX" + world.secrets().text(120);
        return codes.issue(value, granted, order.terms()).value();
    }

    private String accessToken(Granted granted, Tenant tenant) {
        Scopes scopes = Scopes.of(granted.scopes());
        Resource resource = scopes.resources().isEmpty()
                ? Resource.GRAPH
                : scopes.resources().getFirst();
        Set<String> given = new LinkedHashSet<>(scopes.signIn());
        given.addAll(scopes.of(resource));
        return tokens.issueAccessToken(granted, tenant.id(), resource, given).value();
    }
}
