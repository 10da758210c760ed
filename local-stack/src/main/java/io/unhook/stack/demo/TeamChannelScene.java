package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.MailboxKind;
import io.unhook.contracts.Topic;
import io.unhook.stack.infrastructure.Mail;
import java.util.List;

/** Who is told is decided when the mail is made, not when the button is pressed. */
final class TeamChannelScene implements Scene {
    private static final String ADDRESS = "support@globex.example";

    @Override
    public String title() {
        return "A team channel is removed: every admin is told once, in their language, also who became one meanwhile";
    }

    @Override
    public void play(Stage stage) {
        User kim = stage.known(admin("kim", "Kim", "en", "SUPER_ADMIN"));
        User karin = stage.known(admin("karin", "Karin", "sv", "SUPER_ADMIN"));
        User mia = stage.known(admin("mia", "Mia", "en", "ACCOUNT_ACCESS"));
        User nils = stage.user("globex", "nils", "Nils", "nils@globex-mail.example");
        ConnectedMailbox channel = stage.connectedChannel(kim, ADDRESS);
        int notHis = stage.mailboxes(MailboxKind.CHANNEL, nils.signedIn())
                .delete("/channels/" + channel.id())
                .status();
        Checks.that("a plain member may not remove it", notHis == 403, notHis);

        channel.remove();
        stage.known(nils.promotedTo("SUPER_ADMIN"));
        channel.settles("CONFIRMED");

        for (User told : List.of(kim, mia, nils)) stage.mail(told, 1, ADDRESS);
        Mail swedish = stage.mail(karin, 1, ADDRESS);
        Checks.that("Karin reads Swedish", swedish.subject().contains("kopplad"), "“" + swedish.subject() + "”");
        List<String> story = channel.story(Topic.CHANNEL_EVENTS);
        Checks.that("told on " + Topic.CHANNEL_EVENTS.topicName(), story.equals(STORY), story);
        JsonNode grant = stage.providers().grant("google", ADDRESS);
        Checks.that("its grant is gone", !grant.path("alive").asBoolean(true), "alive " + grant.path("alive"));
    }

    private static final List<String> STORY = List.of("ChannelConnected", "ChannelRemoved");

    private static User admin(String id, String name, String locale, String role) {
        return new User("globex", id, name, id + "@globex-mail.example", locale, List.of("MEMBER", role), 1);
    }
}
