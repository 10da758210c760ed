package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class NobodyToTellTest {
    @Inject
    Town town;

    @Inject
    MovableClock clock;

    private final Ada ada = Ada.at(Provider.GOOGLE);

    @Test
    void whoIsStillOnTheirWayIsWaitedFor() {
        town.tells(ada.removed());
        town.tells(ada.confirmed());
        town.comesToRest();
        clock.forward(Duration.ofMinutes(50));
        town.comesToRest();
        assertThat(town.notices(ada)).isEmpty();

        town.knows(ada);
        clock.forward(Duration.ofMinutes(2));

        town.worksUntil(() -> Post.to(ada.address).size() == 1);
    }

    @Test
    void afterAnHourItIsGivenUpAndTold() {
        town.tells(ada.removed());
        town.tells(ada.confirmed());
        town.comesToRest();
        clock.forward(Duration.ofMinutes(61));

        town.worksUntil(() -> town.notices(ada).contains("FAILED nobody-to-tell"));
        await().untilAsserted(() -> assertThat(town.noticeEvents(ada))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .startsWith("io.unhook.NoticeFailed.v1")
                        .contains("\"cause\":\"nobody-to-tell\"")));
    }

    @Test
    void whoLeftTheAccountIsNotWrittenTo() {
        town.knows(ada);
        town.forgets(ada);
        town.tells(ada.removed());
        town.tells(ada.confirmed());
        clock.forward(Duration.ofMinutes(61));

        town.worksUntil(() -> town.notices(ada).contains("FAILED nobody-to-tell"));
        assertThat(Post.to(ada.address)).isEmpty();
    }

    @Test
    void olderNewsOfThemAreTooLate() {
        town.knows(ada, "Ada", 5);
        town.forgets(ada);
        town.knows(ada, "Ada", 4);
        town.tells(ada.removed());
        town.tells(ada.confirmed());
        town.comesToRest();
        assertThat(Post.to(ada.address)).isEmpty();

        town.knows(ada, "Ada", 6);
        clock.forward(Duration.ofMinutes(2));
        town.worksUntil(() -> Post.to(ada.address).size() == 1);
    }
}
