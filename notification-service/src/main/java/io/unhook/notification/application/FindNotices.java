package io.unhook.notification.application;

import io.unhook.notification.domain.FoundNotice;
import io.unhook.notification.domain.NoticeQuery;
import io.unhook.notification.persistence.Incidents;
import io.unhook.notification.persistence.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who was told what and when, and why somebody was not. The newest first. */
@ApplicationScoped
public class FindNotices {
    private final Notices notices;
    private final Incidents incidents;

    FindNotices(Notices notices, Incidents incidents) {
        this.notices = notices;
        this.incidents = incidents;
    }

    @Transactional
    public List<FoundNotice> matching(NoticeQuery query) {
        return notices.matching(query);
    }

    /** Somebody else's mailbox, of which they were never told anything. */
    @Transactional
    public boolean isNotTheirs(String accountId, String mailboxId, String userId) {
        return incidents.isAboutSomebodyElse(accountId, mailboxId, userId)
                && notices.matching(new NoticeQuery(accountId, mailboxId, null, userId, null, null, 1))
                        .isEmpty();
    }
}
