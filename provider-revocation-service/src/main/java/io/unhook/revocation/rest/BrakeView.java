package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.Actor;
import io.unhook.revocation.application.Brakes;
import io.unhook.revocation.domain.braking.Brake;
import io.unhook.revocation.domain.braking.Braked;
import java.time.Instant;

/** @param held how many revocations would call but for this brake */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrakeView(
        String id,
        Brake.Kind kind,
        String provider,
        String accountId,
        String reason,
        Actor setBy,
        Instant since,
        long held) {

    static BrakeView of(Brakes.On on) {
        Braked braked = on.braked();
        Brake brake = braked.brake();
        return new BrakeView(
                braked.id(),
                brake.kind(),
                provider(brake),
                accountId(brake),
                braked.reason(),
                braked.by(),
                braked.since(),
                on.held());
    }

    private static String provider(Brake brake) {
        return brake.kind() == Brake.Kind.PROVIDER ? brake.name() : null;
    }

    private static String accountId(Brake brake) {
        return switch (brake.kind()) {
            case EVERYTHING, PROVIDER -> null;
            case ACCOUNT, MASS_REMOVAL -> brake.name();
        };
    }
}
