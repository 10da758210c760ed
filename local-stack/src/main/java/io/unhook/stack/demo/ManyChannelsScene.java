package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Mail;
import java.util.List;
import java.util.stream.IntStream;

final class ManyChannelsScene implements Scene {
    private static final int CHANNELS = 40;

    @Override
    public String title() {
        return CHANNELS + " channels are removed at once: one digest for each admin, every channel named in it";
    }

    @Override
    public void play(Stage stage) {
        List<User> admins = List.of(stage.known(admin("olga", "Olga", "en")), stage.known(admin("per", "Per", "sv")));
        List<String> addresses = IntStream.rangeClosed(1, CHANNELS)
                .mapToObj(n -> "team%02d@hooli.example".formatted(n))
                .toList();
        List<ConnectedMailbox> channels = addresses.stream()
                .map(address -> stage.connectedChannel(admins.getFirst(), address))
                .toList();

        channels.forEach(ConnectedMailbox::remove);
        channels.forEach(channel -> channel.settles("CONFIRMED"));

        for (User admin : admins) {
            Mail digest = stage.mail(admin, 1, addresses.getFirst());
            long named = addresses.stream().filter(digest.text()::contains).count();
            Checks.that("channels named in " + admin.name() + "'s digest", named == CHANNELS, named);
        }
    }

    private static User admin(String id, String name, String locale) {
        return new User("hooli", id, name, id + "@hooli-mail.example", locale, List.of("MEMBER", "SUPER_ADMIN"), 1);
    }
}
