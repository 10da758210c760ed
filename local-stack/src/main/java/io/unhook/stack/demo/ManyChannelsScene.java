package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Mail;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class ManyChannelsScene implements Scene {
    private static final int CHANNELS = 40;

    /** So that the first of them are not ended before there are too many; a product would choose a grace for that. */
    private static final String STOP = "/brakes/stop/accounts/hooli";

    private static final String YES = "/brakes/mass-removals/hooli";

    @Override
    public String title() {
        return CHANNELS + " channels are removed at once: held for an admin's yes, then one digest for each admin";
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

        stage.operator().put(STOP, Map.of("reason", "the scene begins")).expecting(204);
        channels.forEach(ConnectedMailbox::remove);
        for (User admin : admins) stage.mail(admin, 1, asks(admin));
        stage.operator().delete(STOP).expecting(204);
        Checks.that("grants that still live at Google", alive(stage, addresses) == CHANNELS, CHANNELS);
        stage.revocation(admins.getLast()).delete(YES).expecting(204);
        channels.forEach(channel -> channel.settles("CONFIRMED"));

        for (User admin : admins) {
            Mail digest = stage.mail(admin, 2, addresses.getFirst());
            long named = addresses.stream().filter(digest.text()::contains).count();
            Checks.that("channels named in " + admin.name() + "'s digest", named == CHANNELS, named);
        }
    }

    private static String asks(User admin) {
        return admin.locale().equals("sv") ? "anslutningar har tagits bort" : "connections were removed";
    }

    private static long alive(Stage stage, List<String> addresses) {
        return addresses.stream()
                .filter(address ->
                        stage.providers().grant("google", address).path("alive").asBoolean())
                .count();
    }

    private static User admin(String id, String name, String locale) {
        return new User("hooli", id, name, id + "@hooli-mail.example", locale, List.of("MEMBER", "SUPER_ADMIN"), 1);
    }
}
