package io.unhook.messaging.work;

import java.util.Collection;
import java.util.List;

/** What a {@link DueWorkLoop} keeps doing. */
public interface DueWorker {
    /** Whose trouble a try showed: only a lane's own trouble opens its breaker. */
    enum Health {
        OK,
        LANE_TROUBLE,
        OUR_TROUBLE
    }

    /** What fails and slows down apart from each other, e.g. the providers. The same answer each time. */
    Collection<String> lanes();

    /** Takes up to so many due rows, usually by {@link DueClaims}; none if the lane is stopped. */
    List<Claim> claim(String lane, int most);

    /** Works on one claim, outside any transaction, and settles it. What it throws counts as our trouble; the lease repeats it. */
    Health work(String lane, Claim claim);
}
