package io.unhook.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class DirectoryNewsTest {

    @Test
    void theHigherVersionWins() {
        assertThat(ada(2, false).hear(ada(1, true))).isEqualTo(ada(2, false));
        assertThat(ada(1, true).hear(ada(2, false))).isEqualTo(ada(2, false));
    }

    @Test
    void lateOlderNewsBringsNobodyBack() {
        assertThat(ada(2, true).hear(ada(1, false)).removed()).isTrue();
    }

    @Test
    void aTombstoneRemovesAndNewerNewsBringsBack() {
        User gone = ada(2, false).withoutThem();

        assertThat(gone.removed()).isTrue();
        assertThat(gone.hear(ada(2, false)).removed()).isTrue();
        assertThat(gone.hear(ada(3, false)).removed()).isFalse();
    }

    @Test
    void aTombstoneBeforeTheFirstNewsIsNoObstacle() {
        assertThat(User.unheardOf("acme", "ada")
                        .withoutThem()
                        .hear(ada(0, false))
                        .canBeWrittenTo())
                .isTrue();
    }

    private static User ada(long version, boolean removed) {
        return new User("acme", "ada", "ada@acme.example", "Ada", "en", List.of("MEMBER"), version, removed);
    }
}
