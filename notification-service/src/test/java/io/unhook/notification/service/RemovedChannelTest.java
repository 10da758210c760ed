package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.ActionBy;
import io.unhook.contracts.ChannelRemoved;
import io.unhook.contracts.Outcome;
import io.unhook.contracts.Reason;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class RemovedChannelTest {
    private static final String FOREIGN = "https://crm.example/mail";

    @Inject
    Town town;

    @Inject
    MovableClock clock;

    private final Team team = Team.any();

    @BeforeEach
    void aTeam() {
        Post.opens();
        town.tells(team.user("ada", "MEMBER"));
        town.tells(team.user("anna", "ACCOUNT_ACCESS"));
        town.tells(team.user("max", "MEMBER", "POET"));
        town.tells(team.user("sara", "SUPER_ADMIN"));
    }

    @Test
    void everybodyWhoAnswersForItGetsOneMail() {
        town.tells(team.user("ada", "SUPER_ADMIN", "ACCOUNT_ACCESS"));
        town.tells(team.settled(Outcome.CONFIRMED));
        town.tells(team.removed());
        town.tells(team.removed());
        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();

        for (String user : List.of("ada", "anna", "sara"))
            assertThat(Post.to(team.addressOf(user)))
                    .as(user)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.subject()).contains(team.channel()));
        assertThat(Post.to(team.addressOf("max"))).isEmpty();
    }

    @Test
    void whoIsPromotedBetweenTheClickAndTheMailIsTold() {
        town.tells(team.removed());
        town.comesToRest();
        town.tells(team.user("max", "SUPER_ADMIN"));
        town.tells(team.without("anna"));
        clock.forward(Duration.ofMinutes(2));
        town.comesToRest();

        assertThat(town.told(team.account))
                .containsExactlyInAnyOrder(
                        "ada channel-removed SENT", "max channel-removed SENT", "sara channel-removed SENT");
    }

    @Test
    void aConnectorWhoLeftIsNamedAsGone() {
        town.tells(team.without("ada"));
        town.tells(team.removed());
        town.tells(team.mustAct(ActionBy.OWNER));
        town.comesToRest();

        assertThat(town.told(team.account))
                .containsExactlyInAnyOrder(
                        "ada channel-removed OMITTED left-the-account",
                        "anna channel-removed SENT",
                        "sara channel-removed SENT");
        assertThat(Post.to(team.addressOf("sara")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("is no longer in this account"));
        assertThat(town.onTheNoticesTopic(team.account)).noneMatch(event -> event.contains("NoticeFailed"));
    }

    @Test
    void twoUsersWithOneAddressGetOneMail() {
        town.tells(team.userAt(team.addressOf("sara"), "siri", "SUPER_ADMIN"));
        town.tells(team.removed());
        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();

        assertThat(Post.to(team.addressOf("sara"))).hasSize(1);
        assertThat(town.told(team.account)).contains("siri channel-removed OMITTED same-address");
    }

    @Test
    void whatIsLeftToDoIsRemindedEscalatedAndClosed() {
        town.tells(team.removed());
        town.tells(team.mustAct(ActionBy.OWNER));
        town.comesToRest();
        clock.forward(Duration.ofDays(3));
        town.comesToRest();
        assertThat(Post.to(team.addressOf("ada")))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("This is reminder 1", "and it is still open"));
        assertThat(Post.to(team.addressOf("sara"))).hasSize(1);

        clock.forward(Duration.ofDays(7));
        town.comesToRest();
        assertThat(Post.to(team.addressOf("ada"))).hasSize(3);
        assertThat(Post.to(team.addressOf("sara"))).hasSize(2);

        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();
        clock.forward(Duration.ofDays(30));
        town.comesToRest();
        assertThat(town.told(team.account))
                .containsExactlyInAnyOrder(
                        "ada channel-removed SENT",
                        "anna channel-removed SENT",
                        "sara channel-removed SENT",
                        "ada action-needed/1 SENT",
                        "ada action-needed/2 SENT",
                        "anna escalated SENT",
                        "sara escalated SENT",
                        "ada all-clear SENT",
                        "anna all-clear SENT",
                        "sara all-clear SENT");
    }

    @Test
    void aMoveIsToldAndSoIsLostAccess() {
        town.tells(team.accessLost());
        town.tells(team.migrated());
        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();

        assertThat(town.told(team.account))
                .containsExactlyInAnyOrder(
                        "ada access-lost SENT",
                        "anna access-lost SENT",
                        "sara access-lost SENT",
                        "ada provider-migrated SENT",
                        "anna provider-migrated SENT",
                        "sara provider-migrated SENT");
    }

    @Test
    void theAccessOfAMovedChannelIsNotMissed() {
        town.tells(team.migrated());
        town.tells(team.accessLost());
        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();

        assertThat(town.told(team.account)).hasSize(3).allMatch(line -> line.contains("provider-migrated"));
    }

    @Test
    void aForeignRemovalWithoutAConnectionEndsTheOneThatWeKnow() {
        town.tells(team.connected());
        town.tells(team.removed((Integer) null), FOREIGN, null);
        town.tells(team.removed(1), FOREIGN, null);
        town.tells(team.settled(Outcome.CONFIRMED));
        town.comesToRest();

        assertThat(Post.to(team.addressOf("sara"))).hasSize(1);
    }

    @Test
    void ourChannelUnderAnotherAccountIsADeadLetter() {
        town.tells(team.connected());
        String other = UUID.randomUUID().toString();
        town.writes(new ChannelRemoved(team.mailbox(other), 1, Team.SARA, Reason.REQUESTED), FOREIGN);

        await().until(() -> town.deadLetters("unhook.channel-events", other).equals("account-mismatch"));
    }
}
