package io.unhook.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.ActionBy;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Provider;
import io.unhook.notification.domain.Background;
import io.unhook.notification.domain.End;
import io.unhook.notification.domain.Incident;
import io.unhook.notification.domain.IncidentKind;
import io.unhook.notification.domain.Message;
import io.unhook.notification.domain.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others wrote stays what it is: text. */
@Tag("domain")
class BadInputTest {
    private static final LetterWriter WRITER = Studio.writer();
    private static final String SCRIPT = "\"><script>alert('1')</script>\r\nBcc: eve@a\u202e{page.x}";

    @Test
    void namesAreEscapedInHtmlAndNeverInTheHead() {
        for (Message message : Message.values())
            for (String language : List.of("en", "sv")) {
                Letter letter = letter(message, named(SCRIPT, language), Samples.INBOX, "https://myapps.microsoft.com");
                assertThat(letter.subject()).as("%s", message).doesNotContain("script", "\r", "\n", "eve@");
                assertThat(letter.html()).doesNotContain("<script", "alert('", "\u202e");
                assertThat(letter.text()).doesNotContain("\r", "\u202e", "\nBcc");
                assertThat(letter.html()).contains("&lt;script&gt;", "{page.x}");
            }
    }

    @Test
    void aMailboxAddressCannotBreakOutEither() {
        for (Message message : Message.values()) {
            Letter letter = letter(message, named("Ada", "en"), SCRIPT, "https://myapps.microsoft.com");
            assertThat(letter.subject()).doesNotContain("\r", "\n", "\u202e");
            assertThat(letter.html()).doesNotContain("<script", "alert('");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://evil.example/\" onclick=\"x",
                "https://a b",
                "https://a\r\nb",
                "ftp://a",
                "//evil.example",
                ""
            })
    void whatIsNoWebPageIsNoButton(String url) {
        Letter letter = letter(Message.ACTION_NEEDED, named("Ada", "en"), Samples.INBOX, url);

        assertThat(letter.html())
                .contains("href=\"https://myapps.microsoft.com\"")
                .doesNotContain("evil", "alert", "onclick");
    }

    @Test
    void aLongNameIsCut() {
        Letter letter = letter(Message.ESCALATED, named("x".repeat(5_000), "en"), Samples.INBOX, null);

        assertThat(letter.text()).contains("x".repeat(60) + "…").doesNotContain("x".repeat(61));
    }

    @Test
    void aMailWithoutAnyNameStillReads() {
        for (Message message : Message.values()) {
            var nobody = new Background(Optional.empty(), Optional.empty(), false, 1, null);
            var letter = WRITER.write(
                    "n", message, incident(message, Samples.INBOX), action(null), named(" \t", null), nobody);
            assertThat(letter.text()).contains("Hello,").doesNotContain("null", "Optional", "  ");
        }
    }

    private static Letter letter(Message message, User person, String mailbox, String url) {
        var background = new Background(Optional.of(person), Optional.of(person), false, 1, Samples.NINE);
        return WRITER.write("n", message, incident(message, mailbox), action(url), person, background);
    }

    private static Incident incident(Message message, String mailbox) {
        return message == Message.MASS_REMOVAL_HELD ? Samples.heldRemovals(mailbox) : incident(mailbox);
    }

    private static Incident incident(String mailbox) {
        return Samples.incident(
                IncidentKind.REMOVED,
                new Mailbox(MailboxKind.INBOX, "box", "acme", "ada", mailbox, Provider.MICROSOFT));
    }

    private static End action(String url) {
        return new End.ActionNeeded(ActionBy.OWNER, url, "microsoft.my-apps");
    }

    private static User named(String name, String language) {
        return new User("acme", "siri", "siri@home.example", name, language, List.of("SUPER_ADMIN"), 1, false);
    }
}
