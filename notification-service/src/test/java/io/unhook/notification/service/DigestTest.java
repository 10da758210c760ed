package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At most one mail a person a minute, with everything in it. As it is set up for customers: a minute, and two seconds. */
@QuarkusTest
@TestProfile(DigestTest.AMinute.class)
@Tag("service")
class DigestTest {
    private static final Duration BURST_OVER = Duration.ofSeconds(10);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String INBOX_SERVICE = "urn:unhook:inbox-service";
    private static final String REVOCATION_SERVICE = "urn:unhook:provider-revocation-service";

    public static class AMinute implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(InfrastructureResource.class),
                    new TestResourceEntry(Surroundings.class, Map.of("digest-interval", "1m")));
        }
    }

    @Inject
    Town town;

    @Inject
    MovableClock clock;

    @Inject
    Books books;

    @Test
    void twoHundredRemovalsAreOneMailToEachOfFivePeople() {
        var crowd = new Crowd(5);
        crowd.persons().forEach(person -> town.tells(crowd.known(person)));

        crowd.persons().forEach(person -> removes(crowd, person, 0, 200));
        gathers(crowd, 1_000);
        town.worksUntil(() -> books.sent(crowd.account) == 1_000);

        for (String person : crowd.persons()) {
            List<Post.Mail> mails = Post.to(crowd.addressOf(person));
            assertThat(lines(mails)).containsExactlyInAnyOrderElementsOf(inboxes(crowd, person, 0, 200));
            assertThat(mails).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("200 mailboxes removed from Example CRM: nothing is left to do");
                assertThat(mail.html()).contains(">Nothing is left to do: 200 mailboxes</h2>");
            });
        }
    }

    @Test
    void aLoneRemovalHardlyWaits() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        Instant begin = clock.instant();
        removes(crowd, ada, 0, 1);
        town.worksUntil(() -> books.sent(crowd.account) == 1);

        assertThat(Post.to(crowd.addressOf(ada)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo(crowd.inbox(ada, 0) + " is disconnected from Example CRM"));
        assertThat(Duration.between(begin, clock.instant())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatComesInTheMinuteAfterAMailIsOneMailAtItsEnd() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        for (int wave = 0; wave < 5; wave++) {
            removes(crowd, ada, 10 * wave, 10);
            int made = 10 * wave + 10;
            town.worksUntil(() -> books.notices(crowd.account) == made);
            clock.forward(Duration.ofSeconds(25));
            town.comesToRest();
        }
        clock.forward(Duration.ofMinutes(1));
        town.worksUntil(() -> books.sent(crowd.account) == 50);

        assertThat(lines(Post.to(crowd.addressOf(ada))))
                .containsExactlyInAnyOrderElementsOf(inboxes(crowd, ada, 0, 50));
        List<Instant> mailed = books.mailedAt(crowd.account);
        assertThat(mailed).hasSizeBetween(2, 4);
        for (int i = 1; i < mailed.size(); i++)
            assertThat(Duration.between(mailed.get(i - 1), mailed.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoDiedBeforeTheySentItIsWrittenDownSendsTheSameMailAgain() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        books.cannotRecordThatAMailWasSent(crowd.account);
        removes(crowd, ada, 0, 3);
        gathers(crowd, 3);
        town.worksUntil(() -> Post.to(crowd.addressOf(ada)).size() == 1);
        removes(crowd, ada, 3, 2);
        gathers(crowd, 5);
        books.canRecordAgain();
        assertThat(books.sent(crowd.account)).isZero();

        clock.forward(LEASE);
        town.worksUntil(() -> books.sent(crowd.account) == 3);

        List<Post.Mail> mails = Post.to(crowd.addressOf(ada));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).header("Message-ID")).isEqualTo(mails.get(0).header("Message-ID"));
        assertThat(mails.get(1).text()).isEqualTo(mails.get(0).text());
        assertThat(lines(mails.subList(0, 1))).hasSize(3);
        assertThat(books.ambiguous(crowd.account)).isEqualTo(3);
        clock.forward(Duration.ofMinutes(1));
        town.worksUntil(() -> books.sent(crowd.account) == 5);
        assertThat(Post.to(crowd.addressOf(ada))).hasSize(3);
    }

    @Test
    void anUnansweredMailCountsAsAMail() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        Post.door().takeAndCut(crowd.addressOf(ada), 1);
        removes(crowd, ada, 0, 2);
        gathers(crowd, 2);
        town.worksUntil(() -> Post.to(crowd.addressOf(ada)).size() == 1);
        clock.forward(Duration.ofSeconds(50));
        town.comesToRest();
        assertThat(Post.to(crowd.addressOf(ada))).hasSize(1);

        clock.forward(Duration.ofSeconds(10));
        town.worksUntil(() -> books.sent(crowd.account) == 2);
        List<Post.Mail> mails = Post.to(crowd.addressOf(ada));
        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).header("Message-ID")).isEqualTo(mails.get(0).header("Message-ID"));
    }

    @Test
    void twoReplicasMakeOneMail() throws Exception {
        var crowd = new Crowd(3);
        crowd.persons().forEach(person -> town.tells(crowd.known(person)));
        crowd.persons().forEach(person -> removes(crowd, person, 0, 20));
        bothWorkUntil(() -> books.notices(crowd.account) == 60);
        clock.forward(BURST_OVER);
        bothWorkUntil(() -> books.sent(crowd.account) == 60);

        for (String person : crowd.persons()) {
            List<Post.Mail> mails = Post.to(crowd.addressOf(person));
            assertThat(mails).hasSize(1);
            assertThat(lines(mails)).containsExactlyInAnyOrderElementsOf(inboxes(crowd, person, 0, 20));
        }
    }

    @Test
    void notNowIsTheSameDigestLaterAndSaysWhatIsTrueThen() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        Post.door().refuse(crowd.addressOf(ada), "452 4.2.2 the mailbox is full", 1_000_000);
        for (int i = 0; i < 3; i++) town.tells(crowd.removed(ada, i));
        for (int i = 0; i < 3; i++) town.tells(crowd.mustAct(ada, i));
        gathers(crowd, 3);
        town.worksUntil(() -> books.inADigest(crowd.account) == 3);
        town.tells(crowd.confirmed(ada, 1));
        Post.door().refuse(crowd.addressOf(ada), "", 0);
        town.worksUntil(() -> books.sent(crowd.account) == 3);

        assertThat(Post.to(crowd.addressOf(ada))).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("3 mailboxes removed from Example CRM: 2 need somebody");
            assertThat(mail.text()).contains("has been revoked", "https://provider.example/here");
            assertThat(mail.text().indexOf("The owner must act at Google: 2"))
                    .isPositive()
                    .isLessThan(mail.text().indexOf("Nothing is left to do: 1"));
            assertThat(mail.header("Message-ID")).isEqualTo("<" + books.digest(crowd.account) + "@unhook.invalid>");
        });
        clock.forward(Duration.ofMinutes(5));
        town.comesToRest();
        assertThat(Post.to(crowd.addressOf(ada))).hasSize(1);
    }

    @Test
    void whoWasToldInADigestThatItIsOpenGetsOneClosingMail() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        for (int i = 0; i < 3; i++) town.tells(crowd.removed(ada, i));
        for (int i = 0; i < 3; i++) town.tells(crowd.mustAct(ada, i));
        gathers(crowd, 3);
        town.worksUntil(() -> books.sent(crowd.account) == 3);
        for (int i = 0; i < 3; i++) town.tells(crowd.confirmed(ada, i));
        gathers(crowd, 6);
        clock.forward(Duration.ofMinutes(1));
        town.worksUntil(() -> books.sent(crowd.account) == 6);
        clock.forward(Duration.ofMinutes(5));
        town.comesToRest();

        List<Post.Mail> mails = Post.to(crowd.addressOf(ada));
        assertThat(mails).hasSize(2);
        assertThat(lines(mails.subList(1, 2))).containsExactlyInAnyOrderElementsOf(inboxes(crowd, ada, 0, 3));
    }

    @Test
    void noForGoodFailsEveryNoticeInIt() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        Post.door().refuse(crowd.addressOf(ada), "550 5.1.1 unknown here", 1);
        removes(crowd, ada, 0, 4);
        gathers(crowd, 4);

        town.worksUntil(() -> books.failed(crowd.account, "smtp-550") == 4);
        assertThat(Post.to(crowd.addressOf(ada))).isEmpty();
    }

    @Test
    void whoLeftMeanwhileIsNotWrittenTo() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        Post.door().refuse(crowd.addressOf(ada), "452 4.2.2 the mailbox is full", 1_000_000);
        removes(crowd, ada, 0, 4);
        gathers(crowd, 4);
        town.worksUntil(() -> books.inADigest(crowd.account) == 4);
        town.tells(crowd.leaves(ada));
        Post.door().refuse(crowd.addressOf(ada), "", 0);

        town.worksUntil(() -> books.failed(crowd.account, "nobody-to-tell") == 4);
        assertThat(Post.to(crowd.addressOf(ada))).isEmpty();
    }

    @Test
    void whatIsTooMuchForOneMailIsInTheNext() {
        var crowd = new Crowd(1);
        String ada = crowd.persons().getFirst();
        town.tells(crowd.known(ada));
        removes(crowd, ada, 0, 510);
        gathers(crowd, 510);
        town.worksUntil(() -> books.sent(crowd.account) == 500);
        clock.forward(Duration.ofMinutes(1));
        town.worksUntil(() -> books.sent(crowd.account) == 510);

        List<Post.Mail> mails = Post.to(crowd.addressOf(ada));
        assertThat(mails).hasSize(2);
        assertThat(lines(mails)).containsExactlyInAnyOrderElementsOf(inboxes(crowd, ada, 0, 510));
    }

    /** Returns at once: the events are on their way. */
    private void removes(Crowd crowd, String person, int from, int many) {
        for (int i = from; i < from + many; i++) {
            town.writes(crowd.removed(person, i), INBOX_SERVICE);
            town.writes(crowd.confirmed(person, i), REVOCATION_SERVICE);
        }
    }

    /** All of it was decided, and the burst is over. */
    private void gathers(Crowd crowd, int notices) {
        town.worksUntil(() -> books.notices(crowd.account) == notices);
        clock.forward(BURST_OVER);
    }

    private void bothWorkUntil(Callable<Boolean> fact) throws Exception {
        List<Future<?>> replicas = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) replicas.add(threads.submit(() -> town.worksUntil(fact)));
            for (Future<?> replica : replicas) replica.get();
        }
    }

    private static List<String> inboxes(Crowd crowd, String person, int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> crowd.inbox(person, i))
                .toList();
    }

    /** The mailboxes that are reported of, over all mails, as often as they are. */
    private static List<String> lines(List<Post.Mail> mails) {
        var line = Pattern.compile("(?m)^(?:- )?(\\S+@acme\\.example): ");
        return mails.stream()
                .flatMap(mail -> line.matcher(mail.text()).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
