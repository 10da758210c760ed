package io.unhook.notification.domain;

import static io.unhook.notification.domain.IncidentKind.MIGRATED;
import static io.unhook.notification.domain.IncidentKind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event, outcome and role: what the policy tells, against what the design says it should, told here once more by hand. */
@Tag("domain")
class PolicyTableTest {
    enum Role {
        OWNER("ada", "owner or connector", "MEMBER"),
        SUPER_ADMIN("sara", "super admin", "SUPER_ADMIN"),
        ACCOUNT_ACCESS("anna", "account access", "ACCOUNT_ACCESS"),
        BOTH("bo", "both", "SUPER_ADMIN", "ACCOUNT_ACCESS"),
        MEMBER("max", "member", "MEMBER"),
        UNKNOWN("uma", "a role we do not know", "POET"),
        LEFT("lou", "super admin who left", "SUPER_ADMIN");

        final String user;
        final String title;
        private final String[] roles;

        Role(String user, String title, String... roles) {
            this.user = user;
            this.title = title;
            this.roles = roles;
        }

        boolean isSuperAdmin() {
            return this == SUPER_ADMIN || this == BOTH;
        }

        boolean isAdmin() {
            return isSuperAdmin() || this == ACCOUNT_ACCESS;
        }
    }

    /** What each role is told, in the order in which they are told it. */
    record Row(IncidentKind kind, MailboxKind box, Ending ending, Map<Role, Told> told) {
        @Override
        public String toString() {
            return kind + " " + box + ": " + ending;
        }
    }

    /** @param atOnce what is known before the first mail is made; {@code later}: after whoever is told was told it is open */
    record Told(List<String> atOnce, List<String> later) {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (IncidentKind kind : List.of(REMOVED, MIGRATED))
            for (MailboxKind box : List.of(MailboxKind.INBOX, MailboxKind.CHANNEL))
                for (Ending ending : Ending.every()) rows.add(row(kind, box, ending));
        return rows;
    }

    static Story everybodyAnd(Mailbox mailbox) {
        var story = Story.about(mailbox);
        for (Role role : Role.values()) story.knows(role.user, role.roles);
        return story.leaves(Role.LEFT.user);
    }

    private static Row row(IncidentKind kind, MailboxKind box, Ending ending) {
        Mailbox mailbox = Story.mailbox(box, "box@acme.example");
        Story atOnce = everybodyAnd(mailbox);
        if (ending.isHeard()) atOnce.hears("use-1", 1, ending.end());
        happens(atOnce, kind).passes(Story.HOLD);
        Story later = happens(everybodyAnd(mailbox), kind).passes(Story.HOLD);
        if (ending.isHeard()) later.hears("use-1", 1, ending.end());
        Map<Role, Told> told = new EnumMap<>(Role.class);
        for (Role role : Role.values()) told.put(role, new Told(atOnce.mailsTo(role.user), later.mailsTo(role.user)));
        return new Row(kind, box, ending, told);
    }

    private static Story happens(Story story, IncidentKind kind) {
        return kind == MIGRATED ? story.migrated() : story.removed();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void tellsEachRoleWhatTheDesignSays(Row row) {
        for (Role role : Role.values()) {
            assertThat(row.told().get(role).atOnce()).as("%s at once", role).isEqualTo(expectedAtOnce(row, role));
            assertThat(row.told().get(role).later()).as("%s later", role).isEqualTo(expectedLater(row, role));
        }
    }

    private static List<String> expectedAtOnce(Row row, Role role) {
        if (hearsOfIt(row, role)) return List.of(first(row));
        boolean mustAct = role.isSuperAdmin() && isForAdmins(row.ending().end());
        return mustAct ? List.of(news(row.ending().end())) : List.of();
    }

    private static List<String> expectedLater(Row row, Role role) {
        if (!row.ending().isHeard()) return expectedAtOnce(row, role);
        String news = news(row.ending().end());
        if (hearsOfIt(row, role)) return List.of(first(row), news);
        return role.isSuperAdmin() && isForAdmins(row.ending().end()) ? List.of(news) : List.of();
    }

    private static boolean hearsOfIt(Row row, Role role) {
        return role == Role.OWNER || row.box() == MailboxKind.CHANNEL && role.isAdmin();
    }

    private static String first(Row row) {
        if (row.kind() == MIGRATED) return "provider-migrated";
        return row.box() == MailboxKind.CHANNEL ? "channel-removed" : "inbox-removed";
    }

    private static boolean isForAdmins(End end) {
        return switch (end) {
            case End.InProgress _, End.Reconnected _ -> false;
            case End.ActionNeeded needed -> needed.by() == ActionBy.TENANT_ADMIN || needed.by() == ActionBy.IT;
            case End.Settled settled ->
                switch (settled.outcome()) {
                    case ADMIN_GRANT_REMAINS -> true;
                    case NOT_APPLICABLE -> settled.nextStep() == null;
                    case UNCONFIRMED -> settled.nextStep() != null;
                    case CONFIRMED, ALREADY_INVALID, KEPT_SHARED, SUPERSEDED, OTHER -> false;
                };
        };
    }

    private static String news(End end) {
        return switch (end) {
            case End.InProgress _, End.Reconnected _ -> "";
            case End.ActionNeeded needed ->
                switch (needed.by()) {
                    case OWNER -> "action-needed";
                    case TENANT_ADMIN -> "admin-must-act";
                    case IT -> "it-must-act";
                    case OTHER -> "not-confirmed";
                };
            case End.Settled settled ->
                switch (settled.outcome()) {
                    case CONFIRMED, ALREADY_INVALID, KEPT_SHARED, SUPERSEDED -> "all-clear";
                    case ADMIN_GRANT_REMAINS -> "admin-must-act";
                    case NOT_APPLICABLE -> settled.nextStep() == null ? "it-must-act" : "all-clear";
                    case UNCONFIRMED, OTHER -> "not-confirmed";
                };
        };
    }

    static Stream<MailboxKind> kinds() {
        return Stream.of(MailboxKind.INBOX, MailboxKind.CHANNEL, MailboxKind.OTHER);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lostAccessIsForTheOwnerAndForAChannelsAdmins(MailboxKind box) {
        var story = everybodyAnd(Story.mailbox(box, "box@acme.example")).accessLost();

        for (Role role : Role.values()) {
            boolean told = role == Role.OWNER || box == MailboxKind.CHANNEL && role.isAdmin();
            assertThat(story.mailsTo(role.user)).as("%s", role).isEqualTo(told ? List.of("access-lost") : List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void thatItIsThereAgainIsForWhoeverWasToldThatItWasLost(MailboxKind box) {
        var story = everybodyAnd(Story.mailbox(box, "box@acme.example"))
                .accessLost()
                .connectedAgain()
                .connectedAgain();

        for (Role role : Role.values()) {
            boolean told = role == Role.OWNER || box == MailboxKind.CHANNEL && role.isAdmin();
            assertThat(story.mailsTo(role.user))
                    .as("%s", role)
                    .isEqualTo(told ? List.of("access-lost", "all-clear") : List.of());
        }
    }

    @Test
    void aDeactivationIsForTheOwnerIfSomebodyElseDidIt() {
        var story = everybodyAnd(Story.ADAS).deactivatedBy(Story.ADA, 1).deactivatedBy(Story.BEN, 2);

        for (Role role : Role.values())
            assertThat(story.mailsTo(role.user))
                    .as("%s", role)
                    .isEqualTo(role == Role.OWNER ? List.of("inbox-deactivated") : List.of());
    }

    @Test
    void aHeldMassRemovalIsForTheAdmins() {
        var story = everybodyAnd(HeldRemovals.inPlaceOfAMailbox("acme", "hold-1"))
                .massRemovalHeld()
                .massRemovalHeld();

        for (Role role : Role.values())
            assertThat(story.mailsTo(role.user))
                    .as("%s", role)
                    .isEqualTo(role.isAdmin() ? List.of("mass-removal-held") : List.of());
    }

    @Test
    void docsPolicySaysTheSame() {
        PolicyPage.isUpToDate(rows());
    }
}
