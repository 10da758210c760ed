package io.unhook.revocation.interleavings;

import io.unhook.revocation.interleavings.BoxState.Connection;
import io.unhook.revocation.interleavings.People.Which;
import io.unhook.stack.testing.tales.Step;
import io.unhook.stack.testing.tales.Tale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes tales: a few mailboxes of three accounts on consents of four people in two realms, and whatever may happen. */
record Happenings(RandomGenerator random, List<Box> boxes, List<Realm> realms) {
    private static final int MOST_STEPS = 25;
    private static final int BOXES = 5;
    private static final List<Duration> WHILES = List.of(
            Duration.ofSeconds(3),
            Duration.ofSeconds(70),
            Duration.ofMinutes(4),
            Duration.ofMinutes(11),
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(8));
    private static final List<Map<String, ?>> TROUBLES = List.of(
            Map.of("kind", "lost-answer"),
            Map.of("kind", "lost-answer"),
            Map.of("kind", "reset"),
            Map.of("kind", "status", "status", 503),
            Map.of("kind", "status", "status", 500, "when", "after-effect"),
            Map.of("kind", "status", "status", 429, "retryAfter", "120"));

    private static final Step<World> WORKS = new Step<>("what is due is done", World::works);

    static Tale<World> tale(RandomGenerator random, Service service) {
        List<Realm> realms = realms(random);
        List<Box> boxes =
                IntStream.range(0, BOXES).mapToObj(i -> box(i, random, realms)).toList();
        String lag = List.of("PT0S", "PT0S", "PT30S", "PT20M").get(random.nextInt(4));
        String revoker = random.nextInt(3) == 0 ? "not-opted-in" : "opted-in";
        var happenings = new Happenings(random, boxes, realms);
        List<Step<World>> steps = IntStream.range(0, 5 + random.nextInt(MOST_STEPS - 4))
                .mapToObj(_ -> happenings.step())
                .toList();
        return new Tale<>(
                "a lag of " + lag + ", tenants " + revoker + "; " + boxes,
                () -> new World(service, boxes, settings(lag), revoker),
                steps);
    }

    private static List<Realm> realms(RandomGenerator random) {
        List<Realm> realms = new ArrayList<>(List.of(Realm.values()));
        realms.remove(random.nextInt(3) == 0 ? random.nextInt(3) : Realm.TENANT.ordinal());
        return realms;
    }

    /** Few enough people and users that mailboxes share a grant, and that somebody's other mailbox needs no new consent. */
    private static Box box(int number, RandomGenerator random, List<Realm> realms) {
        int person = Math.min(random.nextInt(4), random.nextInt(4));
        int user = random.nextInt(4) == 0 ? random.nextInt(4) : person;
        int account = Math.min(random.nextInt(3), random.nextInt(3));
        return new Box(number, account, user, person, realms.get(random.nextInt(3) == 0 ? 1 : 0));
    }

    private static Map<String, ?> settings(String lag) {
        return Map.of(
                "google", Map.of("revocationLag", lag),
                "generic", Map.of("revocationLag", lag),
                "microsoft", Map.of("refreshLag", lag));
    }

    private Step<World> step() {
        return switch (random.nextInt(20)) {
            case 0 -> dies(work());
            case 1 -> hangs(work());
            case 2 -> trouble();
            case 3 -> onItsWay();
            case 4, 5, 6 -> time();
            default -> work();
        };
    }

    /** What may die on its way, or hang. */
    private Step<World> work() {
        return switch (random.nextInt(31)) {
            case 0, 1, 2, 3, 4 -> registers();
            case 5, 6 -> asks();
            case 7, 8, 9 -> answers();
            case 10, 11, 12 -> comesBack();
            case 13, 14, 15, 16, 17 -> removes();
            case 18 -> repeats();
            case 19 -> switches();
            case 20 -> onBox("declines the access of", (world, box) -> world.mailboxServices.declines(box));
            case 21 -> feature();
            case 22 -> onBox("ends the meetings of", (world, box) -> world.products.endsMeetings(box));
            case 23, 24 -> onBox("asks for a credential of", (world, box) -> world.products.asksForCredential(box));
            case 25 -> byHand();
            case 26 -> completes();
            case 27, 28 ->
                onBox(
                        "loses the answer of a refresh of",
                        (world, box) -> world.products.losesTheAnswerOfARefresh(box, world.trouble));
            default -> WORKS;
        };
    }

    private interface OnBox {
        void happens(World world, BoxState box);
    }

    private Step<World> onBox(String what, OnBox happens) {
        int box = random.nextInt(BOXES);
        return new Step<>(what + " box" + box, world -> happens.happens(world, world.boxes.get(box)));
    }

    private Step<World> registers() {
        Connection connection = connection();
        Which which = pick(Which.FRESH, Which.FRESH, Which.NEWEST, Which.NEWEST, Which.OLDEST);
        return onBox(
                "registers the " + which + " token for the " + connection + " connection of",
                (world, box) -> world.products.registers(box, connection, which));
    }

    private Connection connection() {
        return pick(
                Connection.NEXT, Connection.NEXT, Connection.NEXT, Connection.SAME, Connection.SAME, Connection.OLDER);
    }

    private Step<World> asks() {
        Connection connection = connection();
        return random.nextInt(5) == 0
                ? onBox("asks for consent to the meetings of", (world, box) -> world.products.asksForMeetings(box))
                : onBox(
                        "asks for consent to the " + connection + " connection of",
                        (world, box) -> world.products.asks(box, connection));
    }

    private Step<World> answers() {
        int back = random.nextInt(4) == 0 ? 1 : 0;
        Optional<Integer> other = random.nextInt(8) == 0 ? Optional.of(random.nextInt(4)) : Optional.empty();
        boolean allows = random.nextInt(8) > 0;
        return new Step<>(
                other.map(person -> "p" + person).orElse("its person") + " "
                        + (allows ? "allows" : "denies")
                        + (back == 0 ? " at the newest page" : " at an older page"),
                world -> world.products.isAnswered(back, other, allows));
    }

    private Step<World> comesBack() {
        int back = random.nextInt(4) == 0 ? 1 : 0;
        return new Step<>(
                "comes back from the " + (back == 0 ? "newest" : "one before") + " answer",
                world -> world.products.comesBack(back));
    }

    private Step<World> completes() {
        int back = random.nextInt(4) == 0 ? 1 : 0;
        boolean stranger = random.nextInt(5) == 0;
        return new Step<>(
                (stranger ? "a stranger" : "the user") + " hands in the "
                        + (back == 0 ? "newest" : "one before the newest") + " answer",
                world -> world.products.completes(back, stranger));
    }

    private Step<World> removes() {
        int earlier = random.nextInt(4) == 0 ? 1 : 0;
        if (random.nextInt(6) == 0)
            return onBox("somebody removes, uncounted,", (world, box) -> world.mailboxServices.removesUncounted(box));
        return onBox(
                "removes the " + (earlier == 0 ? "newest" : "earlier") + " connection of",
                (world, box) -> world.mailboxServices.removes(box, earlier));
    }

    private Step<World> repeats() {
        int back = random.nextInt(4);
        boolean another = random.nextBoolean();
        return new Step<>(
                "the event " + back + " before the last comes again" + (another ? " under another id" : ""),
                world -> world.mailboxServices.repeats(back, another));
    }

    private Step<World> switches() {
        boolean on = random.nextInt(3) == 0;
        boolean late = random.nextInt(3) == 0;
        return onBox(
                "switches " + (on ? "on" : "off") + (late ? ", late," : ""),
                (world, box) -> world.mailboxServices.switches(box, on, late));
    }

    private Step<World> feature() {
        Which which = pick(Which.FRESH, Which.NEWEST, Which.NEWEST);
        return onBox(
                "registers the " + which + " token for the meetings of",
                (world, box) -> world.products.registersMeetings(box, which));
    }

    private Step<World> byHand() {
        return random.nextBoolean()
                ? onBox("takes the consent away by hand of", (world, box) -> world.people.takesAwayByHand(box.box))
                : onBox("all refresh tokens expire of", (world, box) -> world.people.tokensExpire(box.box));
    }

    private Step<World> time() {
        Duration time = WHILES.get(random.nextInt(WHILES.size()));
        return random.nextInt(3) == 0
                ? new Step<>("nobody is there for " + time, world -> world.passes(time))
                : new Step<>("passes " + time, world -> {
                    world.passes(time);
                    world.works();
                });
    }

    private Step<World> trouble() {
        String endpoint = endpoint(random.nextBoolean());
        Map<String, ?> trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        return new Step<>(
                "the next " + endpoint + " meets " + trouble, world -> world.trouble.meets(endpoint, trouble));
    }

    private Step<World> dies(Step<World> work) {
        int transactions = random.nextInt(6);
        return new Step<>(
                "dies after " + transactions + " transactions: " + work,
                world -> world.trouble.dies(transactions, () -> work.happens().accept(world)));
    }

    private Step<World> hangs(Step<World> any) {
        boolean endsAccess = random.nextInt(3) > 0;
        String endpoint = endpoint(endsAccess);
        boolean after = random.nextBoolean();
        Step<World> work = endsAccess ? WORKS : any;
        return new Step<>(
                "hangs at " + endpoint + (after ? " after" : " before") + " its effect: " + work,
                world -> world.trouble.hangs(
                        endpoint, after, () -> work.happens().accept(world)));
    }

    private String endpoint(boolean endsAccess) {
        Realm realm = realms.get(random.nextInt(2));
        return endsAccess ? realm.endsAccess : realm.refreshes;
    }

    private Step<World> onItsWay() {
        int which = random.nextInt(3);
        return random.nextInt(3) > 0
                ? new Step<>("what hangs goes on", world -> world.trouble.goesOn(which))
                : new Step<>("what hangs is cut", world -> world.trouble.isCut(which));
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }
}
