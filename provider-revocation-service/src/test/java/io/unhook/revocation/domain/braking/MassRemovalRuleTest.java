package io.unhook.revocation.domain.braking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class MassRemovalRuleTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final MassRemovalRule RULE = new MassRemovalRule(100, 0.5, 20, HOUR);

    @ParameterizedTest(name = "{0} removed, {1} left: {2}")
    @CsvSource({
        "0, 0, false",
        "1, 0, false",
        // an account that is too small for a share: of nineteen, all
        "19, 0, false",
        "20, 0, true",
        // half is not more than half
        "10, 10, false",
        "11, 9, true",
        "20, 20, false",
        "21, 19, true",
        "50, 49, true",
        // however large the account is
        "100, 100000, false",
        "101, 100000, true",
        "10000, 0, true"
    })
    void tellsAMassByNumberOrShare(long removed, long living, boolean mass) {
        assertThat(RULE.isMass(removed, living)).isEqualTo(mass);
    }

    @Test
    void isNotMadeOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MassRemovalRule(0, 0.5, 20, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new MassRemovalRule(100, 0, 20, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new MassRemovalRule(100, 0.5, 0, HOUR));
        assertThatIllegalArgumentException().isThrownBy(() -> new MassRemovalRule(100, 0.5, 20, Duration.ZERO));
    }
}
