package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.AccessLost;
import io.unhook.contracts.InboxRemoved;
import io.unhook.contracts.Provider;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inboxes that were not removed: deactivated, or without access. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class StillThereTest {
    private static final String INBOX_SERVICE = "urn:unhook:inbox-service";
    private static final String FOREIGN = "https://crm.example/mail";

    @Inject
    Town town;

    private final Ada ada = Ada.at(Provider.GOOGLE);

    @Test
    void theOwnerIsToldWhoDeactivatedTheirInbox() {
        town.knows(ada);
        town.tells(ada.ben());
        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 2L);
        town.comesToRest();

        assertThat(Post.to(ada.address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(ada.inbox() + " was deactivated in Example CRM");
            assertThat(mail.text()).contains("deactivated by Ben Bitdiddle");
        });
    }

    @Test
    void whoDidItThemselvesIsNotTold() {
        town.knows(ada);
        town.tells(ada.deactivated(Ada.HERSELF), INBOX_SERVICE, 2L);
        town.comesToRest();

        assertThat(Post.to(ada.address)).isEmpty();
    }

    @Test
    void eachDeactivationIsToldOnce() {
        town.knows(ada);
        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 2L);
        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 2L);
        town.tells(ada.reactivated(Ada.BEN), INBOX_SERVICE, 3L);
        town.comesToRest();
        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 4L);
        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 2L);
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(2);
    }

    @Test
    void aForeignEventAboutOurInboxIsOnlyARequestToItsOwner() {
        town.knows(ada);
        town.tells(ada.reactivated(Ada.HERSELF), INBOX_SERVICE, 1L);
        town.tells(ada.deactivated(Ada.BEN), FOREIGN, null);
        town.comesToRest();
        assertThat(Post.to(ada.address)).isEmpty();

        town.tells(ada.deactivated(Ada.BEN), INBOX_SERVICE, 2L);
        town.comesToRest();
        assertThat(Post.to(ada.address)).hasSize(1);
    }

    @Test
    void aForeignInboxIsItsServicesOwn() {
        town.knows(ada);
        town.tells(ada.deactivated(Ada.BEN), FOREIGN, null);
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(1);
    }

    @Test
    void lostAccessIsToldOnce() {
        town.knows(ada);
        town.tells(ada.accessLost());
        town.tells(ada.inboxAccessLost());
        town.comesToRest();

        assertThat(Post.to(ada.address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("is no longer accepted by Google")
                        .doesNotContain("revoked"));
    }

    @Test
    void whoeverWasToldHearsThatItIsThereAgainOnce() {
        town.knows(ada);
        town.tells(ada.accessLost());
        town.comesToRest();
        town.tells(ada.granted(2));
        town.comesToRest();
        assertThat(Post.to(ada.address)).hasSize(1);

        town.tells(ada.reconnected(2), INBOX_SERVICE, 3L);
        town.tells(ada.reconnected(2), INBOX_SERVICE, 3L);
        town.tells(ada.inboxAccessLost());
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Done: Example CRM has access to " + ada.inbox() + " again");
            assertThat(mail.text()).contains("connected to Example CRM again");
        });
    }

    @Test
    void whoeverConnectsWithoutHavingLostAnythingIsToldNothing() {
        town.knows(ada);
        town.tells(ada.reconnected(2), INBOX_SERVICE, 3L);
        town.comesToRest();

        assertThat(Post.to(ada.address)).isEmpty();
    }

    @Test
    void whoTookTheAccessBackThemselvesIsNotToldThatTheProviderRefusedIt() {
        town.knows(ada);
        town.tells(new AccessLost(ada.accessLost().mailbox(), 1, "ended-by-request"));
        town.comesToRest();

        assertThat(Post.to(ada.address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("was taken back by whoever gave it")
                        .doesNotContain("no longer accepted"));
    }

    @Test
    void whoTookItBackWhereOnlyTheyCanEndItIsToldTheSteps() {
        town.knows(ada);
        town.tells(new AccessLost(ada.accessLost().mailbox(), 1, "ended-by-request"));
        town.comesToRest();
        town.tells(ada.mustAct());
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject())
                    .isEqualTo("One step for you: Example CRM still has permission for " + ada.inbox());
            assertThat(mail.text()).contains("access taken back on", "https://myapps.example/here");
        });

        town.tells(ada.confirmed());
        town.comesToRest();

        assertThat(Post.to(ada.address))
                .hasSize(3)
                .last()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("Done: "));
    }

    @Test
    void nobodyMissesTheAccessOfWhatWasReplacedOrRemoved() {
        town.knows(ada);
        town.tells(ada.granted(2));
        town.tells(ada.accessLost());
        town.comesToRest();

        assertThat(Post.to(ada.address)).isEmpty();
    }

    @Test
    void ourInboxUnderAnotherAccountIsADeadLetter() {
        town.knows(ada);
        town.tells(ada.reactivated(Ada.HERSELF), INBOX_SERVICE, 1L);
        String other = UUID.randomUUID().toString();
        town.writes(new InboxRemoved(ada.mailbox(other), 1, Ada.HERSELF, Reason.REQUESTED), FOREIGN);

        await().until(() -> town.deadLetters("unhook.inbox-events", other).equals("account-mismatch"));
    }
}
