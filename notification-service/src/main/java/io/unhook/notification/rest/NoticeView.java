package io.unhook.notification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.contracts.MailboxKind;
import io.unhook.notification.domain.FoundNotice;
import io.unhook.notification.domain.IncidentKey;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.Notice;
import io.unhook.notification.domain.NoticeState;
import io.unhook.notification.domain.NoticeState.Due;
import io.unhook.notification.domain.NoticeState.Failed;
import io.unhook.notification.domain.NoticeState.Omitted;
import io.unhook.notification.domain.NoticeState.Overtaken;
import io.unhook.notification.domain.NoticeState.Sent;
import java.time.Instant;

/**
 * A notice as others see it: no address and no name, only ids.
 *
 * @param cause why this person was not written to, where they were not
 * @param mail the mail that it is in; ask for {@code ?mail=} to see what else is
 * @param ambiguous true if the mail may have gone out more than once, under the same Message-ID
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        String id,
        String accountId,
        MailboxView mailbox,
        int connection,
        String incident,
        String kind,
        String userId,
        String message,
        int reminder,
        NoticeState.Name state,
        String cause,
        String mail,
        int attempts,
        boolean ambiguous,
        Instant madeAt,
        Instant sentAt,
        Instant failedAt) {

    public record MailboxView(MailboxKind kind, String id) {}

    static NoticeView of(FoundNotice found) {
        Notice notice = found.notice();
        IncidentKey incident = found.incident();
        return new NoticeView(
                notice.id(),
                incident.mailbox().accountId(),
                mailbox(incident),
                incident.connection(),
                notice.incidentId(),
                incident.kind().word(),
                notice.person(),
                notice.message().key(),
                notice.reminder(),
                notice.state().name(),
                cause(notice.state()),
                found.mail(),
                found.attempts(),
                notice.ambiguous(),
                notice.madeAt(),
                sentAt(notice.state()),
                notice.state() instanceof Failed failed ? failed.at() : null);
    }

    /** Null where it is about a whole account. */
    private static MailboxView mailbox(IncidentKey incident) {
        boolean ofAccount = incident.kind() == IncidentKind.MASS_REMOVAL_HELD;
        return ofAccount
                ? null
                : new MailboxView(incident.mailbox().kind(), incident.mailbox().id());
    }

    private static String cause(NoticeState state) {
        return switch (state) {
            case Failed(var _, var cause) -> cause;
            case Omitted(var _, var cause) -> cause;
            case Due _, Sent _, Overtaken _ -> null;
        };
    }

    private static Instant sentAt(NoticeState state) {
        return switch (state) {
            case Sent(var at) -> at;
            case Due _, Failed _, Overtaken _, Omitted _ -> null;
        };
    }
}
