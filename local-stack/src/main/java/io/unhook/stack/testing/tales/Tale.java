package io.unhook.stack.testing.tales;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happens to a story, in order.
 *
 * @param about what it begins with, for people
 * @param begins makes that anew, so that a tale can be told again
 */
public record Tale<S>(String about, Supplier<S> begins, List<Step<S>> steps) {

    public S play() {
        S story = begins.get();
        steps.forEach(step -> step.happens().accept(story));
        return story;
    }

    Tale<S> without(int first, int many) {
        List<Step<S>> fewer = new ArrayList<>(steps);
        fewer.subList(first, Math.min(first + many, steps.size())).clear();
        return new Tale<>(about, begins, fewer);
    }

    @Override
    public String toString() {
        return about
                + IntStream.range(0, steps.size())
                        .mapToObj(i -> "\n  %2d. %s".formatted(i + 1, steps.get(i)))
                        .collect(Collectors.joining());
    }
}
