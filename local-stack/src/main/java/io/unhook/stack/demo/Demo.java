package io.unhook.stack.demo;

import static java.util.Map.entry;

import io.unhook.stack.Home;
import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays the scenes on the services as they ship, with shorter waits than a product would choose. */
public final class Demo {
    private static final List<Scene> SCENES = List.of(
            new GmailScene(),
            new OptedInTenantScene(),
            new TenantWithoutUsScene(),
            new OutlookScene(),
            new ImapScene(),
            new SharedGrantScene(),
            new TroubleScene(),
            new OtherTeamScene(),
            new TeamChannelScene(),
            new ManyChannelsScene(),
            new ReceiptScene(),
            new ConsentScene(),
            new ReconnectScene(),
            new MeetingsScene(),
            new OtherProviderScene(),
            new MoveScene(),
            new StopSwitchScene());

    private static final Launch SHORT_WAITS_OF_REVOCATION = Launch.settings(Map.ofEntries(
            entry("unhook.revocation.moves.interval", "4s"),
            entry("unhook.revocation.moves.apart", "2s"),
            entry("unhook.revocation.moves.poll", "500ms"),
            entry("unhook.revocation.timing.first-probe", "1s"),
            entry("unhook.revocation.timing.probe-interval", "1s"),
            entry("unhook.revocation.timing.action-needed-probe", "1s"),
            entry("unhook.revocation.timing.token-lease", "8s"),
            entry("unhook.revocation.work.lease", "10s"),
            entry("unhook.revocation.work.poll", "200ms"),
            entry("unhook.revocation.work.permit-patience", "2s"),
            entry("unhook.revocation.http.answer-timeout", "5s")));

    /** The hold only bounds a wait: a mail goes as soon as the end is known, in the scene with a restart after some seconds. */
    private static final Launch SHORT_WAITS_OF_NOTIFICATION = Launch.settings(Map.of(
            "unhook.notification.hold", "1m",
            "unhook.notification.digest.gather", "1s",
            "unhook.notification.digest.gather-more", "5s",
            "unhook.notification.digest.interval", "10s",
            "unhook.notification.work.poll", "200ms"));

    private Demo() {}

    /** The exit code: 0 if every scene held. */
    public static int run() {
        System.out.println("Starting on free loopback ports:");
        Instant begin = Instant.now();
        try (var stack = plan()) {
            System.out.printf("Up after %d s. Logs: %s%n", seconds(begin), stack.logs());
            var stage = new Stage(stack);
            stage.providers().googleTakes("PT2S");
            List<Played> played = new ArrayList<>();
            for (Scene scene : SCENES) played.add(play(scene, stage));
            played.add(play(new EpilogueScene(), stage));
            return summary(played, begin);
        }
    }

    private static Stack plan() {
        return Stack.builder()
                .folder(Home.folder().resolve(".unhook/demo"))
                .with(Service.REVOCATION, SHORT_WAITS_OF_REVOCATION)
                .with(Service.NOTIFICATION, SHORT_WAITS_OF_NOTIFICATION)
                .progress(System.out::println)
                .start();
    }

    private static Played play(Scene scene, Stage stage) {
        System.out.println("\n" + scene.title());
        Instant begin = Instant.now();
        String failure = "";
        try {
            scene.play(stage);
        } catch (RuntimeException e) {
            failure = e.getMessage() == null ? e.toString() : e.getMessage();
            System.out.println("    ✗ " + failure);
        }
        return new Played(scene.title(), failure, seconds(begin));
    }

    private static int summary(List<Played> played, Instant begin) {
        System.out.println();
        for (Played scene : played)
            System.out.printf("%s %4d s  %s%n", scene.holds() ? "✓" : "✗", scene.seconds(), scene.title());
        long failed = played.stream().filter(scene -> !scene.holds()).count();
        System.out.printf(
                "%n%s, %d s in all%n", failed == 0 ? "All scenes hold" : failed + " did not hold", seconds(begin));
        return failed == 0 ? 0 : 1;
    }

    private static long seconds(Instant begin) {
        return Duration.between(begin, Instant.now()).toSeconds();
    }

    private record Played(String title, String failure, long seconds) {
        boolean holds() {
            return failure.isEmpty();
        }
    }
}
