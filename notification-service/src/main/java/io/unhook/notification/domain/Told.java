package io.unhook.notification.domain;

import java.util.List;

/** What one person has been told about one incident: how the end stood in each mail that went out. */
public record Told(String person, List<End> said) {

    /** Was told it is open, was never told its end, and has not heard how it stands now. */
    public boolean waitsFor(End now) {
        return said.stream().anyMatch(End::open)
                && said.stream().allMatch(End::open)
                && said.stream().noneMatch(end -> end.standing() == now.standing());
    }
}
