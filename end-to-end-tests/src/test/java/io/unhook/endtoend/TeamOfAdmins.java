package io.unhook.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.stack.infrastructure.Mail;
import io.unhook.stack.infrastructure.Person;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Admins of one account with many channels: everything that becomes of any channel concerns them all. */
final class TeamOfAdmins {
    private static final int AT_A_TIME = 8;

    private final Unhook unhook;
    private final Account account;
    private final List<String> admins;
    private final List<ConnectedMailbox> channels;

    private TeamOfAdmins(Unhook unhook, Account account, List<String> admins, List<ConnectedMailbox> channels) {
        this.unhook = unhook;
        this.account = account;
        this.admins = admins;
        this.channels = channels;
    }

    static TeamOfAdmins of(Unhook unhook, String name, int admins, int channels) {
        Account account = unhook.newAccount(name);
        List<String> names =
                IntStream.range(0, admins).mapToObj(i -> "admin" + i).toList();
        names.forEach(admin -> account.employs(admin, "MEMBER", "SUPER_ADMIN"));
        Person connector = new Person(names.getFirst(), List.of("SUPER_ADMIN"), List.of(account.id()));
        var team = new TeamOfAdmins(unhook, account, names, new ArrayList<>());
        team.channels.addAll(team.together(IntStream.range(0, channels)
                .mapToObj("team%03d"::formatted)
                .map(channel -> (Work<ConnectedMailbox>) () -> account.connectChannel(channel, connector))
                .toList()));
        return team;
    }

    Account account() {
        return account;
    }

    List<ConnectedMailbox> channels() {
        return channels;
    }

    void remove(List<ConnectedMailbox> some) {
        together(some.stream()
                .map(channel -> (Work<Answer>) () -> account.remove(channel).expect(204))
                .toList());
    }

    interface Work<T> {
        T done();
    }

    <T> List<T> together(List<Work<T>> work) {
        try (var people = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<T>> done =
                    work.stream().map(one -> people.submit(one::done)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : done) results.add(one.get());
            return results;
        } catch (Exception e) {
            throw new IllegalStateException("not all could be done", e);
        }
    }

    /** Waits for rest; then each admin was told of each channel in one mail, with as many Message-IDs as there are mails. */
    void everyAdminWasToldOfEveryChannelOnce(Duration longest) {
        unhook.awaitRest(longest, List.of(account.id()));
        assertThat(unhook.judge().findings(List.of(account.id()))).isEmpty();
        for (String admin : admins) {
            List<Mail> mails = mails(admin);
            for (ConnectedMailbox channel : channels)
                assertThat(mails.stream().filter(mail -> mail.text().contains(channel.address())))
                        .as("%s of %s", channel.address(), admin)
                        .hasSize(1);
        }
    }

    void nobodyWasWrittenToTooOften() {
        for (String admin : admins) {
            List<ZonedDateTime> sent =
                    mails(admin).stream().map(TeamOfAdmins::sentAt).sorted().toList();
            for (int i = 1; i < sent.size(); i++) // a mail's date has no fractions of a second
            assertThat(Duration.between(sent.get(i - 1), sent.get(i)))
                        .isGreaterThanOrEqualTo(Hurry.DIGEST_INTERVAL.minusSeconds(1));
        }
    }

    /** A date may end in the zone's name as a comment. */
    private static ZonedDateTime sentAt(Mail mail) {
        String date = mail.headers().get("Date").replaceAll(" \\(.*\\)$", "");
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** A mail that came twice, with one Message-ID, is one. */
    List<Mail> mails(String admin) {
        return account.mailsTo(admin).stream().collect(groupingBy(Mail::messageId)).values().stream()
                .map(List::getFirst)
                .toList();
    }

    List<String> admins() {
        return admins;
    }
}
