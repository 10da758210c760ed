package io.unhook.revocation.domain.consent;

import java.util.function.Supplier;

/** Where a consent may stand when something comes. */
enum Standing {
    WAITING("the person has the URL", Asked::waiting),
    EXCHANGING("they came back, and their code is being exchanged", Asked::exchanging),
    ANSWERED("somebody gave it, and the product must say who", Asked::answered),
    PAUSED("given, and their older access is being ended", Asked::paused),
    GRANTED("its use has begun", Asked::granted),
    REFUSED("nothing was stored", Asked::refused);

    final String title;
    private final Supplier<Consent> consent;

    Standing(String title, Supplier<Consent> consent) {
        this.title = title;
        this.consent = consent;
    }

    Consent consent() {
        return consent.get();
    }
}
