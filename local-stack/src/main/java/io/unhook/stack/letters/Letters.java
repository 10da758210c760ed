package io.unhook.stack.letters;

import io.unhook.contracts.DeadLetterHeaders;
import io.unhook.contracts.Topic;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.process.WrongWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** All dead letters of some groups, oldest first, each with what has become of it. */
public final class Letters {
    private static final String SUFFIX = ".dead-letters";

    private final Cluster cluster;
    private final Set<String> topics;

    public Letters(Cluster cluster) {
        this.cluster = cluster;
        this.topics = cluster.topics();
    }

    /** Whoever has a dead-letter topic. */
    public Set<String> groups() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topics.stream()
                        .filter(name -> name.startsWith(topic.topicName() + ".") && name.endsWith(SUFFIX))
                        .map(name -> name.substring(topic.topicName().length() + 1, name.length() - SUFFIX.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public void needGroup(String group) {
        if (!groups().contains(group))
            throw new WrongWords("no group " + group + "; there are " + String.join(", ", groups()));
    }

    public List<Letter> of(Collection<String> groups) {
        return groups.stream()
                .flatMap(this::of)
                .sorted(Comparator.comparing(Letter::at)
                        .thenComparing(letter -> letter.place().toString()))
                .toList();
    }

    /** Those that one id or place names; a person asked for it, so there must be one. */
    public static List<Letter> named(String name, List<Letter> letters) {
        List<Letter> found = Place.read(name)
                .map(place -> letters.stream().filter(letter -> letter.place().equals(place)))
                .orElseGet(
                        () -> letters.stream().filter(letter -> letter.eventId().equals(name)))
                .toList();
        if (found.isEmpty())
            throw new WrongWords("no dead letter " + name + ": give an event's id, or topic/partition/offset, as"
                    + " ./unhook dead-letters list shows them");
        return found;
    }

    private Stream<Letter> of(String group) {
        List<Letter> letters = Arrays.stream(Topic.values())
                .filter(topic -> topics.contains(Topic.deadLetters(topic.topicName(), group)))
                .flatMap(topic -> cluster.records().read(Topic.deadLetters(topic.topicName(), group)).stream()
                        .map(record -> new Letter(record, topic.topicName(), group, new LetterState.Kept())))
                .toList();
        return letters.isEmpty() ? Stream.of() : withStates(group, letters);
    }

    private Stream<Letter> withStates(String group, List<Letter> letters) {
        Map<String, ConsumerRecord<byte[], byte[]>> givenBack = givenBack(group);
        Map<TopicPartition, OffsetAndMetadata> read = cluster.readBy(group);
        return letters.stream().map(letter -> {
            var redriven = givenBack.get(letter.place().toString());
            return redriven == null ? letter : letter.with(state(letter, redriven, letters, read));
        });
    }

    /** By the place of the dead letter. */
    private Map<String, ConsumerRecord<byte[], byte[]>> givenBack(String group) {
        List<String> retries = Arrays.stream(Topic.values())
                .map(topic -> Topic.retry(topic.topicName(), group))
                .filter(topics::contains)
                .toList();
        Map<String, ConsumerRecord<byte[], byte[]>> found = new HashMap<>();
        cluster.records()
                .read(retries, _ -> true)
                .forEach(record -> found.putIfAbsent(Letter.header(record, DeadLetterHeaders.REDRIVEN_FROM), record));
        return found;
    }

    private static LetterState state(
            Letter letter,
            ConsumerRecord<byte[], byte[]> redriven,
            List<Letter> letters,
            Map<TopicPartition, OffsetAndMetadata> read) {
        Instant at = Instant.ofEpochMilli(redriven.timestamp());
        var again = letters.stream()
                .filter(other -> other.first().equals(letter.first()) && other.redrives() == letter.redrives() + 1)
                .findFirst();
        if (again.isPresent())
            return new LetterState.FailedAgain(at, again.get().place());
        var next = read.get(new TopicPartition(redriven.topic(), redriven.partition()));
        return next != null && redriven.offset() < next.offset()
                ? new LetterState.Taken(at)
                : new LetterState.GivenBack(at);
    }
}
