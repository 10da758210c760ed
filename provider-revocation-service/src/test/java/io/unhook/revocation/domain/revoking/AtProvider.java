package io.unhook.revocation.domain.revoking;

import io.unhook.revocation.domain.provider.Traits;
import io.unhook.revocation.domain.provider.Traits.Reach;
import java.time.Duration;

/** The three ways in which providers differ. */
enum AtProvider {
    GOOGLE(new Traits(Reach.GRANT_BY_ANY_TOKEN, false, true, Duration.ofHours(1))),
    MICROSOFT(new Traits(Reach.GRANT_BY_NAME, true, false, Duration.ofHours(1))),
    RFC7009(new Traits(Reach.EACH_TOKEN, true, true, Duration.ofHours(1)));

    final Rules rules;

    AtProvider(Traits traits) {
        rules = new Rules(
                traits,
                new Rules.Pace(
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        Duration.ofDays(1),
                        Duration.ofDays(1),
                        Duration.ofMinutes(15),
                        Duration.ofDays(7),
                        Duration.ofDays(30)),
                Answers.BY_HAND,
                tries -> Duration.ofSeconds(1L << Math.min(tries - 1, 10)));
    }
}
