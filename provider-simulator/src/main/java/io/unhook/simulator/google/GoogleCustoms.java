package io.unhook.simulator.google;

import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.PlainPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import java.util.List;

/** What is Google's own about consents: a grant is that of a person to a Cloud project, whichever of its clients asked. */
record GoogleCustoms(Accounts accounts, Secrets secrets) implements PlainPages.Customs {

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public String usualClient() {
        return "google-client";
    }

    @Override
    public List<String> usualScopes() {
        return List.of("openid", "email", "profile", "https://www.googleapis.com/auth/gmail.modify");
    }

    @Override
    public String code() {
        return "4/0A" + secrets.text(64);
    }

    @Override
    public Person person(ConsentOrder order) {
        return accounts.of(order);
    }

    @Override
    public Person person(Granted granted) {
        return accounts.withSubject(granted.grant().subject());
    }

    @Override
    public GrantKey key(ConsentOrder order, Client client, Person person) {
        return key(client, person);
    }

    static GrantKey key(Client client, Person person) {
        return new GrantKey(Provider.GOOGLE, client.project(), person.subject());
    }
}
