package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Actor;
import io.unhook.contracts.MassRemovalHeld;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class HeldMassRemovalTest {
    private static final Instant SINCE = Instant.parse("2026-11-24T08:51:00Z");

    @Inject
    Town town;

    private final Team team = Team.any();

    @Test
    void everyAdminIsAskedOnceAHold() {
        Post.opens();
        town.tells(team.user("anna", "ACCOUNT_ACCESS"));
        town.tells(team.user("max", "MEMBER"));
        town.tells(team.user("sara", "SUPER_ADMIN"));

        town.tells(held("first"));
        town.tells(held("first"));
        town.comesToRest();

        assertThat(town.told(team.account))
                .containsExactlyInAnyOrder("anna mass-removal-held SENT", "sara mass-removal-held SENT");
        assertThat(Post.to(team.addressOf("sara"))).singleElement().satisfies(mail -> {
            assertThat(mail.subject())
                    .isEqualTo("Please decide: 101 of 240 connections were removed from Example CRM at once");
            assertThat(mail.text())
                    .contains("Your account, removed by", "since 24 November 2026, 08:51 UTC")
                    .contains("If it was a mistake", "keeps the permission")
                    .doesNotContainIgnoringCase("revoked");
        });

        town.tells(held("second"));
        town.comesToRest();

        assertThat(town.told(team.account)).hasSize(4);
    }

    private MassRemovalHeld held(String hold) {
        return new MassRemovalHeld(team.account, team.account + hold, 101, 240, SINCE, List.of(Actor.user("ben")));
    }
}
