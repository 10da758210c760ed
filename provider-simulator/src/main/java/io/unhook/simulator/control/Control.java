package io.unhook.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.calls.Calls;
import io.unhook.simulator.faults.FaultOrder;
import io.unhook.simulator.faults.Faults;
import io.unhook.simulator.log.CallLog;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.log.Kind;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.log.Window;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.provider.OwnPages.ByHand;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Everything that is not a call to a provider: what people do at the provider, how the provider behaves, and what happened. The
 * same over HTTP under {@code /control}; bad input is an {@link IllegalArgumentException} that says what to do.
 */
public final class Control {
    private final World world;
    private final Providers providers;
    private final Faults faults;
    private final CallLog log;
    private final TenantControl tenants;
    private final Browser browser;

    public Control(World world, Providers providers, Faults faults, CallLog log, Calls calls) {
        this.world = world;
        this.providers = providers;
        this.faults = faults;
        this.log = log;
        this.tenants = new TenantControl(world, providers.microsoft().pages(), log);
        this.browser = new Browser(providers, calls);
    }

    public Consented consent(ConsentOrder order) {
        return world.inTurn(() -> {
            Consented given = providers.pages(order.provider()).consent(order);
            Notes notes = log.happened(Kind.CONSENT, given.provider(), Effect.CONSENTED);
            log.effected(notes.client(given.client())
                    .at(given.realm(), given.subject())
                    .epoch(given.epoch())
                    .consent(given.consent()));
            return given;
        });
    }

    /** In the browser: a person follows an authorization URL and answers the page. Not in one turn, for a fault may hold it. */
    public BrowserView browse(BrowserOrder order) {
        return browser.follow(order);
    }

    public List<GrantView> grants(Who who) {
        return world.inTurn(
                () -> world.ledger().where(who::gave).stream().map(this::view).toList());
    }

    /** The one grant that a consent belongs to. */
    public GrantView grant(Consented consented) {
        return grants(Who.gave(consented)).getFirst();
    }

    /** On the provider's own page; several grants if several match. */
    public ByHand revokeByHand(Who who) {
        return world.inTurn(() -> {
            List<Grant> theirs = world.ledger().where(who.named()::gave);
            require(!theirs.isEmpty(), "nobody like that ever consented; GET /control/grants lists who did");
            List<ByHand> ended = theirs.stream().map(this::endByHand).toList();
            return new ByHand(
                    ended.stream().anyMatch(ByHand::ended), ended.stream().anyMatch(ByHand::tenantWideRemains));
        });
    }

    /** Microsoft's "revoke sessions": refreshes answer 50173 from now on, and the consent stays. */
    public void signOut(Who who) {
        world.inTurn(() -> {
            List<Person> people = world.people().where(who.named()::is);
            require(who.provider() == Provider.MICROSOFT, "only microsoft has sign-outs that end refresh tokens");
            require(!people.isEmpty(), "nobody like that ever consented");
            people.forEach(providers.microsoft().pages()::signOut);
            log.effected(happened(Kind.BY_HAND, who, Effect.EXPIRED).because("sessions-revoked"));
            return null;
        });
    }

    public void expire(ExpiryOrder order) {
        world.inTurn(() -> {
            for (Provider provider : Provider.values()) {
                if (order.provider() == null || order.provider() == provider) {
                    providers
                            .pages(provider)
                            .expire(
                                    order.who()::is,
                                    order.of(ExpiryOrder.Which.REFRESH),
                                    order.of(ExpiryOrder.Which.ACCESS));
                }
            }
            log.effected(happened(Kind.BY_HAND, order.who(), Effect.EXPIRED).because(order.tokens() + " tokens"));
            return null;
        });
    }

    public TenantControl tenants() {
        return tenants;
    }

    public Settings settings() {
        return world.inTurn(world::settings);
    }

    public Settings change(JsonNode settings) {
        return world.inTurn(() -> {
            try {
                return world.settingsBook().merge(settings);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(BadInput.whatToDo(e), e);
            }
        });
    }

    public void settings(Settings all) {
        world.inTurn(() -> {
            world.settingsBook().set(all);
            return null;
        });
    }

    public Faults faults() {
        return faults;
    }

    public String fault(FaultOrder order) {
        return faults.add(order).id();
    }

    public List<Entry> log(LogQuery query) {
        return log.where(query::wants);
    }

    /** The most calls in any window of that length, by the system's clock. */
    public Window busiestWindow(LogQuery query, Duration length) {
        return Window.busiest(
                log.where(entry -> entry.kind() == Kind.CALL && query.wants(entry)).stream()
                        .map(Entry::systemAt)
                        .toList(),
                length);
    }

    public Collection<Client> clients() {
        return world.inTurn(() -> List.copyOf(world.clients().all()));
    }

    public void register(Client client) {
        require(client.provider() != null && client.secret() != null, "a client needs a provider and a secret");
        require(
                client.provider() != Provider.GOOGLE || client.project() != null,
                "a client of google needs the project whose grants it shares");
        world.inTurn(() -> {
            world.clients().put(client);
            return null;
        });
    }

    /** Consent pages send people back from this client to these alone, also after a reset. */
    public void returnsTo(String client, List<String> redirectUris) {
        world.inTurn(() -> {
            world.clients().returnsTo(client, redirectUris);
            return null;
        });
    }

    public boolean unregister(String client) {
        return world.inTurn(() -> world.clients().remove(client));
    }

    public void reset(Set<Part> parts) {
        if (parts.contains(Part.FAULTS)) {
            faults.clear();
        }
        world.inTurn(() -> {
            world.clear(book -> parts.stream().anyMatch(part -> part.holds(book)));
            return null;
        });
    }

    private ByHand endByHand(Grant grant) {
        ByHand result = providers.pages(grant.key().provider()).endByHand(grant);
        if (result.ended()) {
            Notes notes = log.happened(Kind.BY_HAND, grant.key().provider(), Effect.ENDED_BY_HAND);
            log.effected(notes.grant(grant.key()).epoch(grant.newest().epoch()));
        }
        return result;
    }

    private Notes happened(Kind kind, Who who, Effect effect) {
        return log.happened(kind, who.provider(), effect).at(who.realm(), who.subject());
    }

    private GrantView view(Grant grant) {
        return GrantView.of(grant, providers.pages(grant.key().provider()).lifeOf(grant));
    }

    private static void require(boolean holds, String whatToDo) {
        if (!holds) {
            throw new IllegalArgumentException(whatToDo);
        }
    }
}
