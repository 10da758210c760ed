package io.unhook.revocation.interleavings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some mailboxes of three accounts, the people whose they are, and everybody who has to do with them, in one tale. */
final class World {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final int ACCOUNTS = 3;
    private static final int TALES_A_BOOK = 25;
    private static final int MOST_MOMENTS = 40;

    /** After so many nobody looks at each any more: what waits for a person waits for a month, and asks every day. */
    private static final int PATIENT_MOMENTS = 12;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration LONGEST_WAY = Duration.ofHours(1);

    final List<BoxState> boxes;
    final People people;
    final Products products;
    final MailboxServices mailboxServices;
    final Trouble trouble;
    private final Service service;
    private final Books books;
    private final Watch watch;

    World(Service service, List<Box> boxes, Map<String, ?> settings, String revoker) {
        int run = RUNS.incrementAndGet();
        this.service = service;
        this.boxes = boxes.stream().map(box -> new BoxState(box, box.in(run))).toList();
        this.books = new Books(
                service.database,
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(account -> Box.account(account, run))
                        .toList());
        Seen seen = new Seen(books);
        this.people = new People(run);
        this.products = new Products(service, people, seen);
        this.mailboxServices = new MailboxServices(service, seen);
        this.trouble = new Trouble(service);
        this.watch = new Watch(this.boxes, people, books, seen, service.clock);
        begins(run, settings, revoker);
    }

    private void begins(int run, Map<String, ?> settings, String revoker) {
        if (run % TALES_A_BOOK == 0) service.beginsNewBooks();
        service.chance.begins();
        service.passes(Duration.ofHours(2)); // longer than anything that an earlier tale left behind
        Simulated.post("/reset", Map.of("what", List.of("grants", "faults", "log", "settings")));
        Simulated.send("PATCH", "/settings", settings);
        Simulated.send(
                "PUT",
                "/tenants/" + UUID.randomUUID(),
                Map.of("domains", List.of("t" + run + ".example"), "revoker", revoker));
    }

    void works() {
        service.works();
    }

    void passes(Duration time) {
        if (time.compareTo(LONGEST_WAY) >= 0) trouble.nothingHangsAnyMore();
        service.passes(time);
    }

    void look() {
        trouble.tellFailures();
        watch.look();
    }

    /** The providers are well, nobody does anything more, and time passes until everything is known. */
    void comesToRest() {
        trouble.nothingHangsAnyMore();
        Simulated.send("DELETE", "/faults", null);
        Duration atOnce = Duration.ZERO;
        for (int moments = 0; moments < MOST_MOMENTS && isUnderWay(); moments++) {
            nextDue().ifPresent(service::passesUntil);
            service.passes(atOnce);
            service.works();
            look();
            if (moments > PATIENT_MOMENTS) atOnce = atOnce.plus(atOnce).plus(A_DAY);
        }
        new AtRest(boxes, service, books).look();
        service.forgets();
    }

    private boolean isUnderWay() {
        return !books.ours("select 1 from disconnection where outcome is null and %s", _ -> 1)
                        .isEmpty()
                || !books.ours("select 1 from consent where due_at is not null and %s", _ -> 1)
                        .isEmpty();
    }

    private Optional<Instant> nextDue() {
        return books.ours(
                        "select min(due_at) from (select due_at, account_id from revocation union all"
                                + " select due_at, account_id from consent) work where due_at is not null and %s",
                        row -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .getFirst();
    }
}
