package io.unhook.simulator.google;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.provider.Consented.Given;
import io.unhook.simulator.provider.Life;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.End;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.List;
import java.util.function.Predicate;

/** The consent page, and the page where people see which apps have access to their Google account. */
final class GooglePages implements OwnPages {
    private static final List<String> USUAL_SCOPES =
            List.of("openid", "email", "profile", "https://www.googleapis.com/auth/gmail.modify");

    private final World world;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Codes codes;

    GooglePages(World world, Accounts accounts, Tokens tokens, Codes codes) {
        this.world = world;
        this.accounts = accounts;
        this.tokens = tokens;
        this.codes = codes;
    }

    @Override
    public Consented consent(ConsentOrder order) {
        Client client = client(order.clientOr("google-client"));
        Person person = accounts.of(order);
        GrantKey key = new GrantKey(Provider.GOOGLE, client.project(), person.subject());
        Grant grant =
                world.ledger().consented(key, person.address(), client.id(), order.scopesOr(USUAL_SCOPES), world.now());
        Granted granted = Granted.byNewestConsent(grant);
        return Consented.with(granted, person.address(), given(order, granted));
    }

    @Override
    public ByHand endByHand(Grant grant) {
        return new ByHand(world.ledger().end(grant.key(), End.byHand(world.now())), false);
    }

    @Override
    public void expire(Predicate<Person> whose, boolean refreshTokens, boolean accessTokens) {
        Predicate<Granted> theirs =
                granted -> whose.test(accounts.withSubject(granted.grant().subject()));
        if (refreshTokens) {
            tokens.expireRefreshTokens(theirs);
        }
        if (accessTokens) {
            tokens.expireAccessTokens(theirs);
        }
    }

    @Override
    public Life lifeOf(Grant grant) {
        Predicate<Granted> its = granted -> granted.grant().equals(grant.key());
        return new Life(
                (int) tokens.refreshTokens(its).stream().filter(tokens::works).count(),
                (int) tokens.accessTokens(its).stream().filter(tokens::works).count(),
                List.of(),
                false);
    }

    private Given given(ConsentOrder order, Granted granted) {
        return switch (order.issue()) {
            case CODE -> new Given(null, null, code(order, granted));
            case TOKENS ->
                new Given(
                        order.offline()
                                ? tokens.issueRefreshToken(granted, order.refreshToken())
                                        .value()
                                : null,
                        tokens.issueAccessToken(granted).value(),
                        null);
        };
    }

    private String code(ConsentOrder order, Granted granted) {
        String value = "4/0A" + world.secrets().text(64);
        return codes.issue(value, granted, order.offline(), order.redirectUri(), order.codeChallenge())
                .value();
    }

    private Client client(String id) {
        return world.clients()
                .find(Provider.GOOGLE, id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "client " + id + " is not registered at google; PUT /control/clients/" + id + " first"));
    }
}
