package io.unhook.notification.application;

import io.unhook.messaging.work.Claim;
import io.unhook.notification.domain.DigestLine;
import io.unhook.notification.domain.Reader;
import io.unhook.notification.domain.User;
import io.unhook.notification.mail.Letter;
import io.unhook.notification.mail.LetterWriter;
import io.unhook.notification.persistence.Digests;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Notices;
import io.unhook.notification.persistence.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Writes the mail to a person whose turn it is, saying what is true now, and notes down what it says before it goes out. If we
 * then die without learning whether it went, the next try says the same under the same Message-ID.
 */
@ApplicationScoped
class PrepareMail {
    private final Readers readers;
    private final Digests digests;
    private final Notices notices;
    private final Incidents incidents;
    private final Members members;
    private final CloseWindow closeWindow;
    private final LetterWriter writer;
    private final Clock clock;

    PrepareMail(
            Readers readers,
            Digests digests,
            Notices notices,
            Incidents incidents,
            Members members,
            CloseWindow closeWindow,
            LetterWriter writer,
            Clock clock) {
        this.readers = readers;
        this.digests = digests;
        this.notices = notices;
        this.incidents = incidents;
        this.members = members;
        this.closeWindow = closeWindow;
        this.writer = writer;
        this.clock = clock;
    }

    /** @param traces of everything that it tells */
    record Prepared(Letter letter, List<String> traces) {}

    /** Empty if there is nothing to send. */
    @Transactional
    Optional<Prepared> to(Claim claim) {
        return readers.claimed(claim)
                .flatMap(reader -> reader.hasMailOnItsWay() ? again(reader) : closeWindow.of(reader))
                .map(mail -> new Prepared(write(mail), traces(mail)));
    }

    private Optional<Outgoing> again(Reader reader) {
        List<Member> left = members.of(notices.dueIn(reader.digest()));
        if (!left.isEmpty()) return Optional.of(new Outgoing(reader.digest(), left));
        digests.settle(reader.digest(), clock.instant());
        readers.rest(reader.id());
        return Optional.empty();
    }

    private List<String> traces(Outgoing mail) {
        return incidents.tracesOf(mail.members().stream()
                .map(member -> member.notice().incidentId())
                .toList());
    }

    private Letter write(Outgoing mail) {
        digests.countTry(mail.digestId());
        for (Member member : mail.members())
            notices.goesOut(member.notice().id(), member.said(), member.notice().isInTheAir());
        User reader = mail.members().getFirst().reader();
        List<DigestLine> lines = mail.members().stream().map(Member::line).toList();
        return lines.size() == 1
                ? single(mail.digestId(), lines.getFirst(), reader)
                : writer.digest(mail.digestId(), reader, lines);
    }

    private Letter single(String id, DigestLine line, User reader) {
        return writer.write(id, line.message(), line.incident(), line.end(), reader, line.background());
    }
}
