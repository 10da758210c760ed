package io.unhook.notification.domain;

import io.unhook.contracts.Provider;
import io.unhook.notification.domain.End.ActionNeeded;
import io.unhook.notification.domain.End.InProgress;
import io.unhook.notification.domain.End.Reconnected;
import io.unhook.notification.domain.End.Settled;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lines of a digest with the same thing left to do: one who has done it for the first goes on in the same way. */
public record DigestGroup(LeftToDo leftToDo, List<DigestLine> lines) {

    /** Who reads only the top reads what somebody must do. Of that, and of the rest, the longest list comes first. */
    private static final Comparator<DigestGroup> READING_ORDER = Comparator.comparing(
                    DigestGroup::needsSomebody, Comparator.reverseOrder())
            .thenComparing(group -> group.lines.size(), Comparator.reverseOrder())
            .thenComparing(DigestGroup::leftToDo);

    /** The same way of doing it; for what nobody has to do, all is one. */
    private record Way(LeftToDo leftToDo, Provider provider, String steps, String url) {
        static Way of(DigestLine line) {
            LeftToDo what = line.leftToDo();
            Provider provider = line.incident().mailbox().provider();
            if (!what.needsSomebody() || what == LeftToDo.OWNER_RECONNECTS || what == LeftToDo.SUPER_ADMIN_DECIDES)
                return new Way(what, null, null, null);
            return switch (line.end()) {
                case ActionNeeded action -> new Way(what, provider, action.steps(), action.url());
                case Settled settled -> new Way(what, provider, settled.nextStep(), null);
                case InProgress _, Reconnected _ -> new Way(what, provider, null, null);
            };
        }
    }

    /** Every line once; within a group, by address. */
    public static List<DigestGroup> of(Collection<DigestLine> lines) {
        Map<Way, List<DigestLine>> ways = lines.stream()
                .sorted(Comparator.comparing(line -> line.incident().mailbox().address()))
                .collect(Collectors.groupingBy(Way::of, LinkedHashMap::new, Collectors.toList()));
        return ways.entrySet().stream()
                .map(way -> new DigestGroup(way.getKey().leftToDo(), way.getValue()))
                .sorted(READING_ORDER)
                .toList();
    }

    public boolean needsSomebody() {
        return leftToDo.needsSomebody();
    }
}
