package io.unhook.revocation.domain.revoking;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every situation of a revocation and everything it may hear: {@code docs/states/revocation.md} is that table. */
@Tag("domain")
class RevocationStatesTest {

    @Test
    void areThoseOfThePage() {
        StatesPage.isUpToDate(Stream.of(Situation.values())
                .map(situation -> new StatesPage.Section(situation, rows(situation)))
                .toList());
    }

    private static List<StatesPage.Row> rows(Situation situation) {
        return Stream.of(Stimulus.values())
                .filter(stimulus -> stimulus.comesFrom(situation.provider()))
                .map(stimulus -> new StatesPage.Row(stimulus, stimulus.meets(situation.course())))
                .toList();
    }
}
