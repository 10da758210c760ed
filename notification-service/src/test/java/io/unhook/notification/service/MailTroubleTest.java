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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("service")
class MailTroubleTest {
    @Inject
    Town town;

    @Inject
    MovableClock clock;

    private final Ada ada = Ada.at(Provider.GOOGLE);

    @Test
    void notNowIsTriedAgain() {
        Post.door().refuse(ada.address, "452 4.2.2 the mailbox is full", 3);
        town.knows(ada);
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> Post.to(ada.address).size() == 1);
        town.worksUntil(() -> town.notices(ada).contains("SENT"));
    }

    @Test
    void noForGoodIsNotTriedAgainAndIsTold() {
        Post.door().refuse(ada.address, "550 5.1.1 " + ada.address + " is unknown here", 1);
        town.knows(ada);
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> town.notices(ada).contains("FAILED smtp-550"));
        await().untilAsserted(() -> assertThat(town.noticeEvents(ada))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .startsWith("io.unhook.NoticeFailed.v1")
                        .contains("\"cause\":\"smtp-550\"")
                        .doesNotContain(ada.address)));
        assertThat(Post.to(ada.address)).isEmpty();
    }

    /** Row 8 of the crash table: the server took it, and we were never told. */
    @Test
    void withoutAnAnswerTheSameMailGoesOutAgain() {
        Post.door().takeAndCut(ada.address, 1);
        town.knows(ada);
        town.tells(ada.mustAct());
        town.tells(ada.removed());

        town.worksUntil(() -> Post.to(ada.address).size() == 2);
        List<Post.Mail> mails = Post.to(ada.address);
        assertThat(mails.get(1).header("Message-ID")).isEqualTo(mails.get(0).header("Message-ID"));
        assertThat(mails.get(1).text()).isEqualTo(mails.get(0).text());
        town.worksUntil(() -> town.notices(ada).contains("SENT ambiguous"));
    }

    @Test
    void whatWasMadeButNotSentSaysWhatIsTrueWhenItGoesOut() {
        Post.door().refuse(ada.address, "451 4.7.1 come back later", 1_000_000);
        town.knows(ada);
        town.tells(ada.removed());
        clock.forward(Duration.ofMinutes(2));
        town.worksUntil(() -> town.notices(ada).contains("DUE"));

        town.tells(ada.confirmed());
        Post.door().refuse(ada.address, "", 0);

        town.worksUntil(() -> town.notices(ada).contains("SENT"));
        town.comesToRest();
        assertThat(Post.to(ada.address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("has been revoked at Google"));
    }

    @Test
    void aLaterMailThatIsOvertakenIsNotSent() {
        town.knows(ada);
        town.tells(ada.removed());
        clock.forward(Duration.ofMinutes(2));
        town.worksUntil(() -> Post.to(ada.address).size() == 1);
        Post.door().refuse(ada.address, "451 4.7.1 come back later", 1_000_000);
        town.tells(ada.mustAct());
        town.worksUntil(() -> town.notices(ada).contains("DUE"));

        town.tells(ada.confirmed());
        town.worksUntil(() -> town.notices(ada).contains("OVERTAKEN"));
        Post.door().refuse(ada.address, "", 0);

        town.worksUntil(() -> Post.to(ada.address).size() == 2);
        assertThat(Post.to(ada.address).getLast().subject()).startsWith("Done: ");
    }

    @Test
    void aNameCannotAddToTheMailsHeadOrItsHtml() {
        town.knows(ada, "Ada\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script> \"L\"", 1);
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> Post.to(ada.address).size() == 1);
        Post.Mail mail = Post.to(ada.address).getFirst();
        assertThat(mail.headerNames()).doesNotContain("Bcc");
        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(Post.to("eve@evil.example")).isEmpty();
    }

    @Test
    void whatIsNoAddressIsNotWrittenTo() {
        town.tells(ada.inDirectoryAs("ada@acme.example\r\nRCPT TO:<eve@evil.example>"));
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> town.notices(ada).contains("FAILED no-address"));
        assertThat(Post.to("eve@evil.example")).isEmpty();
    }

    @Test
    void anAddressThatNeedsSmtpUtf8IsToldAndNotTriedAgain() {
        town.tells(ada.inDirectoryAs("åsa@acme.example"));
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> town.notices(ada).contains("FAILED address-needs-smtputf8"));
    }

    @Test
    void anInternationalDomainGoesOutAsPunycode() {
        town.tells(ada.inDirectoryAs("ada-" + ada.account + "@åäö.example"));
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(
                () -> Post.to("ada-" + ada.account + "@xn--4cab6c.example").size() == 1);
    }

    @Test
    void aSwedishReaderGetsASwedishMail() {
        town.tells(new UserChanged(ada.account, "ada", ada.address, "Åsa", "sv-SE", List.of("MEMBER"), 1, false));
        town.tells(ada.confirmed());
        town.tells(ada.removed());

        town.worksUntil(() -> Post.to(ada.address).size() == 1);
        Post.Mail mail = Post.to(ada.address).getFirst();
        assertThat(mail.subject()).isEqualTo(ada.inbox() + " är bortkopplad från Example CRM");
        assertThat(mail.text()).contains("Hej Åsa!", "har återkallats hos Google");
        assertThat(mail.html()).contains("<html lang=\"sv\"", "Det här är bevisat");
    }
}
