package io.unhook.simulator.google;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.World;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Google accounts. The {@code sub} follows from the address, so that it is the same in every run. */
final class Accounts {
    private static final String SPACE = "google";
    private static final BigInteger SUBS = BigInteger.TEN.pow(20);

    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    Person of(ConsentOrder order) {
        Person person = world.people()
                .withAddress(Provider.GOOGLE, SPACE, order.address())
                .filter(known -> order.subject() == null || order.subject().equals(known.subject()))
                .orElseGet(() -> made(order));
        Person now = order.claims() == null ? person : person.with(order.claims());
        world.people().put(now);
        return now;
    }

    Person withSubject(String subject) {
        return find(subject).orElseThrow();
    }

    Optional<Person> find(String subject) {
        return world.people().find(Provider.GOOGLE, SPACE, subject);
    }

    private static Person made(ConsentOrder order) {
        String subject = order.subject() == null ? sub(order.address()) : order.subject();
        String name = order.name() == null ? order.address().replaceAll("@.*", "") : order.name();
        return new Person(Provider.GOOGLE, SPACE, subject, order.address(), name, Map.of(), null);
    }

    /** Twenty-one digits that begin with a 1, as Google's do. */
    private static String sub(String address) {
        BigInteger hash = new BigInteger(1, Secrets.sha256("google " + address.toLowerCase(Locale.ROOT)));
        return "1" + String.format("%020d", hash.mod(SUBS));
    }
}
