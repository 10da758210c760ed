package io.unhook.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import io.unhook.notification.domain.Story.Mail;
import io.unhook.stack.testing.tales.Step;
import io.unhook.stack.testing.tales.Tale;
import io.unhook.stack.testing.tales.Tales;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Any order, repetition and interleaving of up to twelve events, changes of the directory and troubles of the mail server. What
 * fails is told with its seed and cut down to the steps that it needs.
 */
@Tag("domain")
class AnyOrderTest {
    private static final long STORIES = Long.getLong("unhook.stories", 4_000);
    private static final int MOST_STEPS = 12;
    private static final List<String> USERS = List.of("ada", "anna", "max", "sara", "siri");
    private static final List<String[]> ROLES = List.of(
            new String[] {"MEMBER"},
            new String[] {"SUPER_ADMIN"},
            new String[] {"ACCOUNT_ACCESS"},
            new String[] {"SUPER_ADMIN", "ACCOUNT_ACCESS"},
            new String[] {"POET"},
            new String[] {});

    @Test
    void eachPersonGetsAtMostOneMailAnIncidentAndMessageAndOneEnd() {
        everyTale(false, tale -> {
            var story = tale.play().passes(Duration.ofDays(60)).postOpens();
            assertNothingTwice(story);
            assertRemindersAreFew(story);
            assertOneEnd(story);
        });
    }

    @Test
    void whoeverWasToldThatItIsOpenIsToldThatItIsNot() {
        everyTale(false, tale -> {
            var story =
                    tale.play().postOpens().removed().settles(Outcome.CONFIRMED).passes(Duration.ofHours(5));
            for (String user : USERS)
                for (IncidentKind kind : List.of(IncidentKind.REMOVED, IncidentKind.MIGRATED))
                    if (story.canBeReached(user)) assertClosed(story, user, kind);
        });
    }

    @Test
    void everybodyInThePolicyIsToldOrItIsOnRecordWhyNot() {
        everyTale(true, tale -> {
            var story = tale.play();
            story.postOpens();
            Set<String> owed = whoIsOwed(story);
            story.removed().settles(Outcome.CONFIRMED).passes(Duration.ofHours(3));
            assertAllTold(story, owed);
        });
    }

    /** But that whoever came since hears of what is still open, or of what nobody could be told. */
    @Test
    void everythingReadAgainFromTheStartIsNoNews() {
        everyTale(false, tale -> {
            var story = tale.play().passes(Duration.ofDays(60)).postOpens();
            int before = story.mails().size();
            for (Step<Story> step : tale.steps())
                if (isAnEndOrItsOutcome(step)) step.happens().accept(story);
            story.passes(Duration.ofMinutes(5));
            List<Mail> known = story.mails().subList(0, before);
            for (Mail mail :
                    ofTheEnds(story.mails().subList(before, story.mails().size()))) {
                boolean isNew = known.stream().noneMatch(other -> other.about() == mail.about());
                assertThat(mail.open() || isNew)
                        .as("%s in %s", mail, story.mails())
                        .isTrue();
            }
            assertNothingTwice(story);
        });
    }

    // what must hold

    private static void assertNothingTwice(Story story) {
        assertThat(story.mails().stream().map(mail -> mail.about() + " " + mail))
                .doesNotHaveDuplicates();
        assertThat(story.mails().stream()
                        .filter(mail -> story.people().present(mail.to()).isPresent())
                        .map(mail ->
                                mail.about() + " " + story.addressOf(mail) + " " + mail.message() + mail.reminder()))
                .as("one address, one mail, as long as its reader is in the account")
                .doesNotHaveDuplicates();
    }

    private static void assertRemindersAreFew(Story story) {
        for (String user : USERS)
            for (IncidentKind kind : IncidentKind.values())
                assertThat(story.mails().stream()
                                .filter(mail -> mail.to().equals(user) && mail.about() == kind && mail.reminder() > 0))
                        .hasSizeLessThanOrEqualTo(Timing.MOST_REMINDERS);
    }

    /** Of an ending each person hears at most once that it is over, and nothing after it that was already so. */
    private static void assertOneEnd(Story story) {
        for (String user : USERS)
            for (IncidentKind kind : List.of(IncidentKind.REMOVED, IncidentKind.MIGRATED)) {
                List<Mail> mails = story.mails().stream()
                        .filter(mail -> mail.to().equals(user) && mail.about() == kind)
                        .toList();
                assertThat(mails.stream().filter(mail -> mail.message() == Message.ALL_CLEAR))
                        .hasSizeLessThanOrEqualTo(1);
                boolean wasTold = mails.isEmpty() || mails.getFirst().message() != Message.ALL_CLEAR;
                assertThat(wasTold)
                        .as("an all-clear only to whoever was told of trouble: %s", mails)
                        .isTrue();
            }
    }

    /** A password that IT must change is the last word: nothing will be proven about it. */
    private static void assertClosed(Story story, String user, IncidentKind kind) {
        List<Mail> mails = story.mails().stream()
                .filter(mail -> mail.to().equals(user) && mail.about() == kind)
                .toList();
        boolean itsTurn = mails.stream().anyMatch(mail -> mail.standing() == Standing.IT_MUST_ACT);
        boolean wasAway = story.notTold().stream().anyMatch(line -> line.startsWith(user + " "));
        if (!mails.isEmpty() && !itsTurn && !wasAway)
            assertThat(mails.getLast().open()).as("%s", mails).isFalse();
    }

    private static Set<String> whoIsOwed(Story story) {
        Set<String> owed = new HashSet<>(Set.of("ada"));
        if (story.kind() == MailboxKind.CHANNEL) story.people().admins().forEach(admin -> owed.add(admin.userId()));
        owed.removeIf(user ->
                story.people().present(user).filter(User::canBeWrittenTo).isEmpty());
        return owed;
    }

    /** By their address: of two who share one, either. */
    private static void assertAllTold(Story story, Set<String> owed) {
        Set<String> reached = new HashSet<>();
        story.mails().stream()
                .filter(mail -> mail.about() == IncidentKind.REMOVED)
                .forEach(mail -> reached.add(story.addressOf(mail)));
        for (String user : owed)
            assertThat(reached)
                    .as("%s of %s: %s, not told: %s", user, story.kind(), story.mails(), story.notTold())
                    .contains(story.addressOf(user));
        if (owed.isEmpty()) assertThat(story.notTold()).as("never silence").isNotEmpty();
    }

    private static List<Mail> ofTheEnds(List<Mail> mails) {
        return mails.stream().filter(mail -> mail.about().ends()).toList();
    }

    private static boolean isAnEndOrItsOutcome(Step<Story> step) {
        return Set.of("removed", "migrated").contains(step.name())
                || step.name().startsWith("settles")
                || step.name().startsWith("needs");
    }

    // how the tales are made

    private static void everyTale(boolean beforeTheRemoval, Consumer<Tale<Story>> holds) {
        new Tales<Story>(random -> tale(random, beforeTheRemoval))
                .hold(LongStream.range(0, STORIES).parallel(), holds);
    }

    private static Tale<Story> tale(RandomGenerator random, boolean beforeTheRemoval) {
        MailboxKind box = random.nextBoolean() ? MailboxKind.CHANNEL : MailboxKind.INBOX;
        List<Step<Story>> steps = new ArrayList<>();
        Addresses addresses = Addresses.any(random);
        for (String user : USERS) if (random.nextInt(4) > 0) steps.add(joins(user, addresses, random));
        int events = 1 + random.nextInt(MOST_STEPS);
        for (int i = 0; i < events; i++) steps.add(step(random, addresses, beforeTheRemoval));
        return new Tale<>(box.name(), () -> Story.about(Story.mailbox(box, "box@acme.example")), steps);
    }

    private static Step<Story> step(RandomGenerator random, Addresses addresses, boolean beforeTheRemoval) {
        return switch (random.nextInt(beforeTheRemoval ? 4 : 13)) {
            case 0 -> joins(USERS.get(random.nextInt(USERS.size())), addresses, random);
            case 1 -> leaves(USERS.get(random.nextInt(USERS.size())));
            case 2 -> passes(random);
            case 3 -> beforeTheRemoval ? joins("sara", addresses, random) : post(random);
            case 4 -> needs(ActionBy.values()[random.nextInt(ActionBy.values().length)]);
            case 5, 6 -> settles(Outcome.values()[random.nextInt(Outcome.values().length)]);
            case 7 -> new Step<>("settles CONFIRMED", story -> story.settles(Outcome.CONFIRMED));
            case 8 -> new Step<>("migrated", Story::migrated);
            case 12 -> refuses(random);
            case 9 -> new Step<>("access lost", Story::accessLost);
            default -> new Step<>("removed", story -> story.removed(1, Reason.REQUESTED));
        };
    }

    /** Each user's own for a whole tale: who moves from one address to another is another person to whoever reads the first. */
    private record Addresses(Set<String> shared, Set<String> boxes) {
        static Addresses any(RandomGenerator random) {
            return new Addresses(some(random, 3), some(random, 6));
        }

        private static Set<String> some(RandomGenerator random, int oneOf) {
            Set<String> users = new HashSet<>();
            for (String user : USERS) if (random.nextInt(oneOf) == 0) users.add(user);
            return users;
        }

        String of(String user) {
            if (shared.contains(user)) return "shared@acme.example";
            return boxes.contains(user) ? "box@acme.example" : user + "@home.example";
        }
    }

    private static Step<Story> refuses(RandomGenerator random) {
        String address = random.nextBoolean() ? "shared@acme.example" : "ada@home.example";
        return new Step<>("refuses " + address, story -> story.refuses(address));
    }

    private static Step<Story> joins(String user, Addresses addresses, RandomGenerator random) {
        String[] roles = ROLES.get(random.nextInt(ROLES.size()));
        String address = random.nextInt(8) == 0 ? null : addresses.of(user);
        return new Step<>(
                user + " is " + Arrays.toString(roles) + " at " + address,
                story -> story.isReadAt(user, address, roles));
    }

    private static Step<Story> leaves(String user) {
        return new Step<>(user + " leaves", story -> story.leaves(user));
    }

    private static Step<Story> passes(RandomGenerator random) {
        Duration time = List.of(Duration.ofSeconds(30), Story.HOLD, Duration.ofHours(2), Duration.ofDays(4))
                .get(random.nextInt(4));
        return new Step<>("passes " + time, story -> story.passes(time));
    }

    private static Step<Story> post(RandomGenerator random) {
        return random.nextBoolean()
                ? new Step<>("post closes", Story::postCloses)
                : new Step<>("post opens", Story::postOpens);
    }

    private static Step<Story> needs(ActionBy by) {
        return new Step<>("needs " + by, story -> story.needs(by));
    }

    private static Step<Story> settles(Outcome outcome) {
        return new Step<>("settles " + outcome, story -> story.settles(outcome));
    }
}
