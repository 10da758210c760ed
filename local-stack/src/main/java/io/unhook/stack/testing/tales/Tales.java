package io.unhook.stack.testing.tales;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/** Tells one tale a seed and says of the first that does not hold its seed and the fewest steps with which it does not. */
public final class Tales<S> {
    private final Function<RandomGenerator, Tale<S>> make;

    public Tales(Function<RandomGenerator, Tale<S>> make) {
        this.make = make;
    }

    /**
     * @param seeds parallel, if tales do not meet each other
     * @return how many there were
     */
    public long hold(LongStream seeds, Consumer<Tale<S>> holds) {
        return seeds.map(seed -> holds(seed, holds)).sum();
    }

    private long holds(long seed, Consumer<Tale<S>> holds) {
        Tale<S> tale = make.apply(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        failure(tale, holds).ifPresent(first -> tell(seed, tale, first, holds));
        return 1;
    }

    private void tell(long seed, Tale<S> tale, Throwable first, Consumer<Tale<S>> holds) {
        Tale<S> smallest = smallest(tale, holds);
        Optional<Throwable> again = failure(smallest, holds);
        Tale<S> told = again.isPresent() ? smallest : tale;
        throw new AssertionError("seed " + seed + ", " + told, again.orElse(first));
    }

    private static <S> Optional<Throwable> failure(Tale<S> tale, Consumer<Tale<S>> holds) {
        try {
            holds.accept(tale);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e);
        }
    }

    /** Halves first, single steps last; as long as anything can go. */
    private static <S> Tale<S> smallest(Tale<S> failing, Consumer<Tale<S>> holds) {
        Tale<S> tale = failing;
        for (int many = Math.max(1, tale.steps().size() / 2); many > 0; many /= 2) {
            Optional<Tale<S>> fewer = without(many, tale, holds);
            while (fewer.isPresent()) {
                tale = fewer.get();
                fewer = without(many, tale, holds);
            }
        }
        return tale;
    }

    private static <S> Optional<Tale<S>> without(int many, Tale<S> tale, Consumer<Tale<S>> holds) {
        for (int first = 0; first < tale.steps().size(); first += many) {
            Tale<S> fewer = tale.without(first, many);
            if (failure(fewer, holds).isPresent()) return Optional.of(fewer);
        }
        return Optional.empty();
    }
}
