package io.unhook.stack.testing.tales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class ATaleThatDoesNotHoldTest {
    private static final Consumer<Tale<List<Integer>>> NO_SEVEN_BEFORE_THREE = tale -> {
        List<Integer> said = tale.play();
        assertThat(said.contains(7) && said.indexOf(7) < said.lastIndexOf(3)).isFalse();
    };

    @Test
    void isToldWithItsSeedAndTheStepsThatItNeeds() {
        var tales = new Tales<>(ATaleThatDoesNotHoldTest::twentyNumbers);

        assertThatThrownBy(() -> tales.hold(LongStream.range(0, 500), NO_SEVEN_BEFORE_THREE))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("seed \\d+, numbers\n   1\\. says 7\n   2\\. says 3");
    }

    @Test
    void isTheOnlyOneThatIsTold() {
        var tales = new Tales<>(ATaleThatDoesNotHoldTest::twentyNumbers);

        assertThatCode(() -> tales.hold(
                        LongStream.range(0, 500),
                        tale -> assertThat(tale.play()).hasSize(20)))
                .doesNotThrowAnyException();
    }

    private static Tale<List<Integer>> twentyNumbers(RandomGenerator random) {
        return new Tale<>(
                "numbers",
                ArrayList::new,
                IntStream.range(0, 20).mapToObj(_ -> says(random.nextInt(10))).toList());
    }

    private static Step<List<Integer>> says(int number) {
        return new Step<>("says " + number, said -> said.add(number));
    }
}
