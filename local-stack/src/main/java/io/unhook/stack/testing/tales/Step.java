package io.unhook.stack.testing.tales;

import java.util.function.Consumer;

/** One thing that may happen to a story, named for people. Where it makes no sense it changes nothing. */
public record Step<S>(String name, Consumer<S> happens) {

    @Override
    public String toString() {
        return name;
    }
}
