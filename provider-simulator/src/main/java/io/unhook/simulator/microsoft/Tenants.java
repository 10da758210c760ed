package io.unhook.simulator.microsoft;

import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Secrets;
import io.unhook.simulator.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The directories there are. The one of personal accounts is always there. */
public final class Tenants {
    private static final List<String> PERSONAL_DOMAINS = List.of("outlook.com", "hotmail.com", "live.com", "msn.com");
    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Book<Tenant> book;

    Tenants(World world) {
        this.book = world.books().open("microsoft.tenants", Tenant.class);
    }

    public Collection<Tenant> all() {
        personal();
        return book.all();
    }

    public void put(Tenant tenant) {
        book.put(tenant.id(), tenant);
    }

    /** By id or by one of its domains. */
    public Optional<Tenant> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return wanted.equals(Tenant.PERSONAL)
                ? Optional.of(personal())
                : book.find(wanted).or(() -> withDomain(wanted));
    }

    /** Made if it is not there yet. */
    public Tenant withId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("tenant must be a tenant id such as " + Secrets.idOf("a tenant"));
        }
        return find(id).orElseGet(() -> made(id, List.of()));
    }

    static boolean isId(String text) {
        return text.matches(GUID);
    }

    /** Where somebody with this address has their account: the tenant named, else the one of the domain, else a new one for it. */
    Tenant of(String address, String id) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (id == null) {
            return withDomain(domain).orElseGet(() -> made(Secrets.idOf("tenant of " + domain), List.of(domain)));
        }
        Tenant tenant = withId(id);
        return withDomain(domain).isPresent() ? tenant : claiming(tenant, domain);
    }

    private Optional<Tenant> withDomain(String domain) {
        personal();
        return book.all().stream()
                .filter(tenant -> tenant.domains().contains(domain))
                .findFirst();
    }

    private Tenant claiming(Tenant tenant, String domain) {
        List<String> domains = new ArrayList<>(tenant.domains());
        domains.add(domain);
        put(tenant.withDomains(domains));
        return tenant.withDomains(domains);
    }

    private Tenant personal() {
        return book.find(Tenant.PERSONAL).orElseGet(() -> made(Tenant.PERSONAL, PERSONAL_DOMAINS));
    }

    private Tenant made(String id, List<String> domains) {
        Tenant tenant = new Tenant(id.toLowerCase(Locale.ROOT), domains, Map.of());
        put(tenant);
        return tenant;
    }
}
