package io.unhook.endtoend.judge.checks;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.endtoend.judge.Check;
import io.unhook.endtoend.judge.Finding;
import io.unhook.endtoend.judge.seen.Picture;
import io.unhook.endtoend.judge.seen.TopicRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** No event had its effect twice: the same fact was not told under two ids, and a request was not followed more often than made. */
public final class EffectsHappenOnce implements Check {
    private static final Map<String, Function<TopicRecord, String>> FACTS = Map.of(
            "InboxConnected",
            EffectsHappenOnce::connection,
            "InboxRemoved",
            EffectsHappenOnce::connection,
            "ChannelConnected",
            EffectsHappenOnce::connection,
            "ChannelRemoved",
            EffectsHappenOnce::connection,
            "ProviderMigrated",
            EffectsHappenOnce::connection,
            "AccessGranted",
            event -> event.text("useId"),
            "DisconnectionSettled",
            event -> event.text("disconnectionId") + "/" + event.text("outcome"),
            "NoticeSent",
            event -> event.text("noticeId"),
            "NoticeFailed",
            event -> event.text("noticeId"));
    private static final List<String> REQUESTS = List.of("InboxDeactivated", "InboxReactivated");

    @Override
    public Stream<Finding> findings(Picture seen) {
        return Stream.concat(toldTwice(seen), followedTwice(seen));
    }

    private static Stream<Finding> toldTwice(Picture seen) {
        Map<String, String> told = new HashMap<>();
        return FACTS.entrySet().stream()
                .flatMap(fact -> seen.events()
                        .filter(event -> event.isOurs() && event.is(fact.getKey()))
                        .filter(event -> !told.computeIfAbsent(
                                        fact.getKey() + "/" + fact.getValue().apply(event), _ -> event.id())
                                .equals(event.id()))
                        .map(event -> new Finding(
                                "effect twice",
                                event.account(),
                                event.type() + " at " + event.place() + " was told before")));
    }

    /** The owner's own event carries the actor of the request that it follows. */
    private static Stream<Finding> followedTwice(Picture seen) {
        Map<String, Set<String>> asked = new HashMap<>();
        Map<String, Set<String>> followed = new HashMap<>();
        Map<String, TopicRecord> examples = new HashMap<>();
        seen.events().filter(event -> REQUESTS.stream().anyMatch(event::is)).forEach(event -> {
            String request = request(event);
            (event.isOurs() ? followed : asked)
                    .computeIfAbsent(request, _ -> new HashSet<>())
                    .add(event.source() + " " + event.id());
            examples.put(request, event);
        });
        return asked.keySet().stream()
                .filter(request -> followed.getOrDefault(request, Set.of()).size()
                        > asked.get(request).size())
                .map(request -> new Finding(
                        "effect twice",
                        examples.get(request).account(),
                        asked.get(request).size() + " requests were followed "
                                + followed.get(request).size() + " times: " + request));
    }

    private static String request(TopicRecord event) {
        JsonNode actor = event.json().path("actor");
        return event.type() + " of " + event.key() + " for "
                + actor.path("kind").asText() + " " + actor.path("id").asText();
    }

    private static String connection(TopicRecord event) {
        return event.key() + "/" + event.json().path("connection");
    }
}
