package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Provider;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class RemovedInboxTest {
    @Inject
    Town town;

    @Inject
    MovableClock clock;

    @Test
    void oneMailTellsTheWholeTruth() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        town.tells(ada.removed());
        town.tells(ada.confirmed());
        town.comesToRest();
        clock.forward(Duration.ofMinutes(3));
        town.comesToRest();

        assertThat(Post.to(ada.address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(ada.inbox() + " is disconnected from Example CRM");
            assertThat(mail.text())
                    .contains("has been revoked at Google")
                    .contains("Google accepted our request to end it.")
                    .contains("we tried the old access again, and Google refused it.");
            assertThat(mail.html()).contains("<h1").contains("has been revoked at Google");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(mail.header("List-Id")).isEqualTo("<mailbox-notices.unhook.invalid>");
            assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@unhook.invalid>");
        });
    }

    @Test
    void theSameFactsUnderNewIdsAreNotMailedAgain() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        for (int time = 1; time <= 3; time++) {
            town.tells(ada.confirmed());
            town.tells(ada.removed());
            town.tells(ada.removed(), "https://crm.example", null);
        }
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(1);
    }

    @Test
    void whoMustActIsToldHowAndThenThatItIsDone() {
        Ada ada = Ada.at(Provider.MICROSOFT);
        town.knows(ada);
        town.tells(ada.removed());
        town.tells(ada.mustAct());
        town.comesToRest();

        assertThat(Post.to(ada.address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("One step for you: ");
            assertThat(mail.text())
                    .contains("https://myapps.example/here")
                    .contains("choose “Manage your application”")
                    .doesNotContain("revoked");
        });

        town.tells(ada.confirmed());
        town.tells(ada.confirmed());
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Done: ");
            assertThat(mail.text()).contains("has been revoked at Microsoft");
        });
    }

    @Test
    void whenItTakesLongTheMailSaysSoAndIsClosed() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        town.tells(ada.removed());
        town.comesToRest();
        assertThat(Post.to(ada.address)).isEmpty();

        clock.forward(Duration.ofMinutes(2));
        town.comesToRest();
        assertThat(Post.to(ada.address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("takes longer than usual")
                        .doesNotContain("revoked"));

        town.tells(ada.confirmed());
        town.comesToRest();
        assertThat(Post.to(ada.address)).hasSize(2);
    }

    @Test
    void aSharedGrantThatEndsLaterNeedsNoSecondMail() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        town.tells(ada.removed());
        town.tells(ada.settled(Outcome.KEPT_SHARED, null));
        town.comesToRest();
        town.tells(ada.confirmed());
        town.comesToRest();

        assertThat(Post.to(ada.address))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("something else that was connected still needs it"));
    }

    @Test
    void aPasswordIsForItToChange() {
        Ada ada = Ada.at(Provider.IMAP);
        town.knows(ada);
        town.tells(ada.removed());
        town.tells(ada.settled(Outcome.NOT_APPLICABLE, "imap.change-password"));
        town.comesToRest();

        assertThat(Post.to(ada.address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("One step for IT: ");
            assertThat(mail.text()).contains("has destroyed its copy of the password");
        });
    }

    @Test
    void aRefusedConsentIsNoNews() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        town.tells(ada.consentRefused());
        town.tells(ada.settled(Outcome.NOT_APPLICABLE, "no-grant-known"));
        town.comesToRest();
        clock.forward(Duration.ofMinutes(3));
        town.comesToRest();

        assertThat(Post.to(ada.address)).isEmpty();
    }

    @Test
    void aForeignRemovalWithoutAConnectionEndsTheOneThatWeKnow() {
        Ada ada = Ada.at(Provider.GOOGLE);
        town.knows(ada);
        town.tells(ada.granted(7));
        town.tells(ada.removed((Integer) null), "https://crm.example", null);
        town.tells(ada.removed(7), "https://crm.example", null);
        town.tells(ada.settled(7, Outcome.CONFIRMED, null));
        town.comesToRest();

        assertThat(Post.to(ada.address)).hasSize(1);
    }
}
