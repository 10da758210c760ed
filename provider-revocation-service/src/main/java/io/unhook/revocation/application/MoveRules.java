package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.MoveSettings;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.moving.DomainWatch;
import io.unhook.revocation.domain.moving.MailHosts;
import io.unhook.revocation.domain.moving.PublicMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What moves go by, as configured. */
@ApplicationScoped
class MoveRules {
    private final MoveSettings settings;
    private final RandomGenerator random;

    MoveRules(RevocationSettings settings, RandomGenerator random) {
        this.settings = settings.moves();
        this.random = random;
    }

    static boolean movesAsAWhole(Provider provider) {
        return provider == Provider.GOOGLE || provider == Provider.MICROSOFT;
    }

    MoveSettings settings() {
        return settings;
    }

    PublicMail publicMail() {
        return new PublicMail(settings.publicDomains());
    }

    MailHosts hosts() {
        return new MailHosts(settings.google(), settings.microsoft(), settings.gateways());
    }

    /** Some earlier, some later, so that the domains of one deployment do not stay together. */
    Instant nextLookUp(DomainWatch watch, Instant now) {
        Instant ordinary = now.plus(about(settings.interval(), 0.9, 1.1));
        return watch.agreesFrom(settings.apart())
                .map(from -> from.isAfter(now) ? from.plus(about(settings.apart(), 0, 0.1)) : ordinary)
                .filter(second -> second.isBefore(ordinary))
                .orElse(ordinary);
    }

    Instant afterFailure(Instant now) {
        return now.plus(about(settings.retry(), 0.5, 1));
    }

    private Duration about(Duration time, double least, double most) {
        return Duration.ofMillis((long) (time.toMillis() * random.nextDouble(least, most)));
    }
}
