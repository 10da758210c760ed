package io.unhook.endtoend.judge.checks;

import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.stream.Stream;

/** Every event could be taken. A test that writes what cannot be taken expects exactly these findings. */
public final class NoDeadLetters implements Check {
    @Override
    public Stream<Finding> findings(Picture seen) {
        return seen.records()
                .filter(TopicRecord::isDeadLetter)
                .map(letter -> new Finding(
                        "dead letter",
                        seen.accountOf(letter),
                        letter.headers().get("dl-reason") + " at " + letter.place()));
    }
}
