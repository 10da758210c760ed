package io.unhook.notification.application;

import io.unhook.contracts.Actor;
import io.unhook.notification.domain.Audience;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.Situation;
import io.unhook.notification.domain.Told;
import io.unhook.notification.domain.User;
import io.unhook.notification.persistence.Directory;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who an audience is right now. */
@ApplicationScoped
class Recipients {
    private final Directory directory;
    private final Notices notices;

    Recipients(Directory directory, Notices notices) {
        this.directory = directory;
        this.notices = notices;
    }

    List<String> of(Audience audience, Situation now) {
        return switch (audience) {
            case NOBODY -> List.of();
            case OWNER -> owner(now.incident()).stream().map(User::userId).toList();
            case WHO_WAITS ->
                notices.toldAbout(now.incident().id()).stream()
                        .filter(told -> told.waitsFor(now.end()))
                        .map(Told::person)
                        .toList();
        };
    }

    private Optional<User> owner(Incident incident) {
        return reachable(incident, incident.mailbox().userId());
    }

    Optional<User> reachable(Incident incident, String person) {
        return directory.find(incident.mailbox().accountId(), person).filter(User::canBeWrittenTo);
    }

    /** Who did it, to name them. */
    Optional<User> known(Incident incident, Actor actor) {
        return actor == null
                ? Optional.empty()
                : directory.find(incident.mailbox().accountId(), actor.id());
    }
}
