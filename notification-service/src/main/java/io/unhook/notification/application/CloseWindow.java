package io.unhook.notification.application;

import io.unhook.messaging.Ids;
import io.unhook.notification.NotificationSettings;
import io.unhook.notification.domain.DigestPace;
import io.unhook.notification.domain.DigestWindow;
import io.unhook.notification.domain.Reader;
import io.unhook.notification.persistence.Digests;
import io.unhook.notification.persistence.Notices;
import io.unhook.notification.persistence.Readers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes one mail of what waits for a person, when its time has come. What is in it is in it for good; what comes later is in the
 * next one.
 */
@ApplicationScoped
class CloseWindow {
    private final Readers readers;
    private final Digests digests;
    private final Notices notices;
    private final Members members;
    private final Ids ids;
    private final Clock clock;
    private final DigestPace pace;
    private final int most;

    CloseWindow(
            Readers readers,
            Digests digests,
            Notices notices,
            Members members,
            NotificationSettings settings,
            Ids ids,
            Clock clock) {
        this.readers = readers;
        this.digests = digests;
        this.notices = notices;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
        this.pace = new DigestPace(
                settings.digest().interval(),
                settings.digest().gather(),
                settings.digest().gatherMore());
        this.most = settings.digest().most();
    }

    /** Only under the reader's lock. Empty if there is nothing to send now. */
    Optional<Outgoing> of(Reader reader) {
        Optional<Instant> closes = notices.windowOf(reader).map(this::closesAt);
        if (closes.isEmpty()) readers.rest(reader.id());
        else if (closes.get().isAfter(clock.instant())) readers.comeBack(reader.id(), closes.get());
        else return close(reader);
        return Optional.empty();
    }

    private Instant closesAt(DigestWindow window) {
        return window.closesAt(pace);
    }

    private Optional<Outgoing> close(Reader reader) {
        List<Member> inIt = members.of(notices.waitingFor(reader, most));
        if (inIt.isEmpty()) {
            readers.rest(reader.id());
            return Optional.empty();
        }
        String id = inIt.size() == 1 ? inIt.getFirst().notice().id() : ids.next();
        digests.make(id, reader, clock.instant());
        inIt.forEach(member -> notices.join(member.notice().id(), id));
        readers.beginMail(reader.id(), id);
        return Optional.of(new Outgoing(id, inIt));
    }
}
