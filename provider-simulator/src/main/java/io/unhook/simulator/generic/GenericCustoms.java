package io.unhook.simulator.generic;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.PlainPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import java.util.List;

/** What is a generic provider's own about consents: each issuer has its own people. */
record GenericCustoms(Accounts accounts, Secrets secrets) implements PlainPages.Customs {

    @Override
    public Provider provider() {
        return Provider.GENERIC;
    }

    @Override
    public String usualClient() {
        return "generic-client";
    }

    @Override
    public List<String> usualScopes() {
        return List.of("openid", "email", "profile", "mail");
    }

    @Override
    public String code() {
        return "code-" + secrets.text(48);
    }

    @Override
    public Person person(ConsentOrder order) {
        return accounts.of(order);
    }

    @Override
    public Person person(Granted granted) {
        return accounts.of(granted);
    }

    @Override
    public GrantKey key(ConsentOrder order, Client client, Person person) {
        return Accounts.key(order.issuer(), client.id(), person.subject());
    }
}
