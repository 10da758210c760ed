package io.unhook.simulator.world;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What every provider stands on. Whatever reads or changes it does so in its turn, so a call's effect is one step. */
public final class World {
    private final Clock clock;
    private final Clock system;
    private final Secrets secrets;
    private final Books books = new Books();
    private final Clients clients = new Clients(books);
    private final People people = new People(books);
    private final Ledger ledger = new Ledger(books);
    private final SettingsBook settings = new SettingsBook(books);
    private final SigningKey key;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile long turns;

    /** @param clock what expiries and lags go by; it may be shifted against the system's */
    public World(Clock clock, Clock system, Secrets secrets) {
        this.clock = clock;
        this.system = system;
        this.secrets = secrets;
        this.key = new SigningKey(books, secrets);
    }

    public <T> T inTurn(Supplier<T> step) {
        turn.lock();
        turns = turns + 1; // only the holder of the turn writes it
        try {
            return step.get();
        } finally {
            turn.unlock();
        }
    }

    /** Grows with every turn; unchanged means that nothing can have changed. */
    public long turns() {
        return turns;
    }

    public Instant systemNow() {
        return system.instant();
    }

    public Instant now() {
        return clock.instant();
    }

    public Secrets secrets() {
        return secrets;
    }

    public Books books() {
        return books;
    }

    public Clients clients() {
        return clients;
    }

    public People people() {
        return people;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Forgets the books named, and begins them as at the start. */
    public void clear(Predicate<String> named) {
        books.clear(named);
        if (clients.all().isEmpty()) {
            clients.register();
        }
    }

    public Settings settings() {
        return settings.now();
    }

    public SettingsBook settingsBook() {
        return settings;
    }

    public SigningKey key() {
        return key;
    }
}
