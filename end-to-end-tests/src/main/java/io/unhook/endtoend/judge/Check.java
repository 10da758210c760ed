package io.unhook.endtoend.judge;

import io.unhook.endtoend.judge.seen.Picture;
import java.util.stream.Stream;

/** One promise. Empty where it was kept. */
@FunctionalInterface
public interface Check {
    Stream<Finding> findings(Picture seen);
}
