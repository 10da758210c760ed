package io.unhook.revocation.interleavings;

import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.revocation.interleavings.Seen.UseAt;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold after each step of a tale, asked of the service's books and of the providers' own. */
final class Watch {
    private final List<BoxState> boxes;
    private final People people;
    private final Books books;
    private final Seen seen;
    private final Clock clock;
    private final Told told;
    private final Set<Gift> takenByUs = new HashSet<>();
    private final Set<String> confirmed = new HashSet<>();

    Watch(List<BoxState> boxes, People people, Books books, Seen seen, Clock clock) {
        this.boxes = boxes;
        this.people = people;
        this.books = books;
        this.seen = seen;
        this.clock = clock;
        this.told = new Told(books);
    }

    void look() {
        seen.look();
        Map<Gift, Truth> truth = Truth.now();
        List<UseAt> alive = seen.alive();
        nobodyLostAccessByUs(alive, truth);
        whatWasRemovedHasEnded(alive);
        nothingConfirmedIsAlive(truth);
        told.look();
    }

    private void nobodyLostAccessByUs(List<UseAt> alive, Map<Gift, Truth> truth) {
        Set<Gift> now = new HashSet<>();
        truth.forEach((gift, consent) -> {
            if (consent.endedByUs() && takenByUs.add(gift)) now.add(gift);
        });
        for (UseAt use : alive)
            assertThat(now)
                    .as("taken away by a call of ours, and a use of connection %d lives on it", use.connection())
                    .doesNotContain(seen.giftOf(use.tokenId()));
    }

    /** Whatever was heard before or comes after. */
    private void whatWasRemovedHasEnded(List<UseAt> alive) {
        for (BoxState box : boxes)
            for (UseAt use : alive)
                if (box.mailbox.id().equals(use.mailboxId()))
                    assertThat(use.connection())
                            .as("a living connection of %s, and %d was removed", box.box, box.endedThrough())
                            .isGreaterThan(box.endedThrough());
    }

    private record Epoch(String disconnection, String grant, int epoch) {}

    private void nothingConfirmedIsAlive(Map<Gift, Truth> truth) {
        for (Epoch one : books.ours(
                "select id, grant_id, epoch from disconnection where outcome = 'CONFIRMED' and %s",
                row -> new Epoch(row.getString(1), row.getString(2), row.getInt(3))))
            if (confirmed.add(one.disconnection))
                for (String token : books.read(
                        "select id from grant_token where grant_id = ? and epoch = ?",
                        row -> row.getString(1),
                        one.grant,
                        one.epoch)) {
                    Gift gift = seen.giftOf(token);
                    assertThat(people.hasNoToken(gift) || truth.get(gift).isOver(clock.instant()))
                            .as("CONFIRMED, and it works: %s, %s", gift, truth.get(gift))
                            .isTrue();
                }
    }
}
