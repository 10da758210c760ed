package io.unhook.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unhook.contracts.Provider;
import io.unhook.contracts.UserChanged;
import io.unhook.stack.testing.InfrastructureResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom we cannot write to is not forgotten: the admins are told instead, once. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class UnreachableOwnerTest {
    @Inject
    Town town;

    @Inject
    MovableClock clock;

    private final Ada ada = Ada.at(Provider.GOOGLE);
    private final String sara = "sara-" + ada.account + "@acme.example";

    @Test
    void whatTheMailServerRefusesForGoodIsToldToTheAdminsOnce() {
        Post.door().refuse(ada.address, "550 5.1.1 unknown here", 1_000_000);
        town.knows(ada);
        town.tells(admin());
        town.tells(ada.mustAct());
        town.tells(ada.removed());
        town.comesToRest();

        assertThat(town.told(ada.account))
                .containsExactly("ada inbox-removed FAILED smtp-550", "sara owner-unreachable SENT");
        assertThat(Post.to(sara))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("could not be delivered", "https://myapps.example/here"));

        town.tells(ada.confirmed());
        town.comesToRest();
        assertThat(Post.to(sara)).hasSize(2);
        await().untilAsserted(() -> assertThat(town.noticeEvents(ada)).hasSize(3));
    }

    @Test
    void notNowIsNoReasonToTellAnybody() {
        Post.door().refuse(ada.address, "452 4.2.2 the mailbox is full", 3);
        town.knows(ada);
        town.tells(admin());
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> Post.to(ada.address).size() == 1);
        town.comesToRest();
        assertThat(Post.to(sara)).isEmpty();
    }

    @Test
    void anOwnerWithoutAnAddressIsOutOfReachAtOnce() {
        town.tells(ada.inDirectoryAs(null));
        town.tells(admin());
        town.tells(ada.confirmed());
        town.tells(ada.removed());
        town.comesToRest();

        assertThat(town.told(ada.account))
                .containsExactly("ada inbox-removed FAILED no-address", "sara owner-unreachable SENT");
    }

    @Test
    void anOwnerWhoLeftIsWaitedForForAnHour() {
        town.tells(admin());
        town.tells(ada.confirmed());
        town.tells(ada.removed());
        town.comesToRest();
        assertThat(town.told(ada.account)).isEmpty();

        clock.forward(Duration.ofMinutes(61));
        town.comesToRest();
        assertThat(town.told(ada.account))
                .containsExactly("ada inbox-removed FAILED nobody-to-tell", "sara owner-unreachable SENT");
    }

    @BeforeEach
    void thePostIsOpen() {
        Post.opens();
    }

    private UserChanged admin() {
        return new UserChanged(ada.account, "sara", sara, "Sara", "en", List.of("SUPER_ADMIN"), 1, false);
    }
}
