package io.unhook.simulator.provider;

import io.unhook.simulator.provider.Consented.Given;
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

/** The pages of a provider that knows nothing but the person's own consent: when that ends, its tokens do. */
public final class PlainPages implements OwnPages {
    private final World world;
    private final Customs customs;
    private final IssuedTokens tokens;
    private final Codes codes;

    public PlainPages(World world, Customs customs, IssuedTokens tokens, Codes codes) {
        this.world = world;
        this.customs = customs;
        this.tokens = tokens;
        this.codes = codes;
    }

    /** What such a provider has of its own. */
    public interface Customs {
        Provider provider();

        String usualClient();

        List<String> usualScopes();

        /** A new one. */
        String code();

        Person person(ConsentOrder order);

        Person person(Granted granted);

        GrantKey key(ConsentOrder order, Client client, Person person);
    }

    @Override
    public Consented consent(ConsentOrder order) {
        Client client = world.clients().registered(customs.provider(), order.clientOr(customs.usualClient()));
        Person person = customs.person(order);
        Grant grant = world.ledger()
                .consented(
                        customs.key(order, client, person),
                        person.address(),
                        client.id(),
                        order.scopesOr(customs.usualScopes()),
                        world.now());
        Granted granted = Granted.byNewestConsent(grant);
        return Consented.with(granted, person.address(), given(order, granted));
    }

    @Override
    public ByHand endByHand(Grant grant) {
        return new ByHand(world.ledger().end(grant.key(), End.byHand(world.now())), false);
    }

    @Override
    public void expire(Predicate<Person> whose, boolean refreshTokens, boolean accessTokens) {
        Predicate<Granted> theirs = granted -> whose.test(customs.person(granted));
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
        return new Life(tokens.workingRefreshTokens(its), tokens.workingAccessTokens(its), List.of(), false);
    }

    private Given given(ConsentOrder order, Granted granted) {
        return switch (order.issue()) {
            case CODE ->
                new Given(
                        null,
                        null,
                        codes.issue(customs.code(), granted, order.terms()).value());
            case TOKENS ->
                new Given(
                        order.offline() ? tokens.newRefreshToken(granted, order.refreshToken()) : null,
                        tokens.newAccessToken(granted),
                        null);
        };
    }
}
