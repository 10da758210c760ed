package io.unhook.simulator.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one person gave to one realm, through all its lives; the newest epoch is the last. */
public record Grant(GrantKey key, String address, List<Epoch> epochs) {

    public Epoch newest() {
        return epochs.getLast();
    }

    public boolean alive() {
        return newest().alive();
    }

    public Consent newestConsent() {
        return newest().consents().getLast();
    }

    Optional<Consent> consent(int number) {
        return epochs.stream()
                .flatMap(epoch -> epoch.consents().stream())
                .filter(consent -> consent.number() == number)
                .findFirst();
    }

    public int consents() {
        return epochs.stream().mapToInt(epoch -> epoch.consents().size()).sum();
    }

    Grant replacingNewest(Epoch epoch) {
        return new Grant(
                key,
                address,
                Stream.concat(epochs.stream().limit(epochs.size() - 1L), Stream.of(epoch))
                        .toList());
    }

    Grant plus(Epoch epoch) {
        return new Grant(
                key, address, Stream.concat(epochs.stream(), Stream.of(epoch)).toList());
    }
}
