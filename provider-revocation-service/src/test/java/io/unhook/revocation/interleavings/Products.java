package io.unhook.revocation.interleavings;

import io.unhook.revocation.application.Asker;
import io.unhook.revocation.application.BeginConsent.Ask;
import io.unhook.revocation.application.BeginConsent.Begun;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.application.DyingInTransaction.Died;
import io.unhook.revocation.application.NewGrant;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.application.ReturnFromConsent.Brought;
import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.interleavings.BoxState.Connection;
import io.unhook.revocation.interleavings.People.InHand;
import io.unhook.revocation.interleavings.People.Which;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What products ask of the service, and what browsers bring back to it. */
final class Products {
    static final Asker ANYBODY = new Asker() {
        @Override
        public boolean belongsTo(String accountId) {
            return true;
        }

        @Override
        public boolean mayActFor(Giver person) {
            return true;
        }

        @Override
        public boolean isServiceOf(String accountId) {
            return true;
        }

        @Override
        public boolean maySee(Purpose about) {
            return true;
        }
    };

    private final Service service;
    private final People people;
    private final Seen seen;
    private final List<Page> pages = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Back> backs = new ArrayList<>();

    Products(Service service, People people, Seen seen) {
        this.service = service;
        this.people = people;
        this.seen = seen;
    }

    private record Page(BoxState box, String consentId, String url) {}

    private record Answer(BoxState box, String consentId, URI location, Optional<Gift> gift) {}

    /** Somebody whose answer the product must hand in, for nothing else shows who they are. */
    private record Back(BoxState box, String consentId, Secret code) {}

    void registers(BoxState box, Connection connection, Which which) {
        registers(box.use(connection), box, which);
    }

    void registersMeetings(BoxState box, Which which) {
        registers(box.meetings(), box, which);
    }

    private void registers(Purpose purpose, BoxState box, Which which) {
        InHand hand = people.token(box.box, which);
        var wanted = new NewGrant(
                purpose,
                Optional.ofNullable(box.mailbox.issuer()),
                Optional.empty(),
                Optional.empty(),
                new RefreshToken(new Secret(hand.token())));
        try {
            orRefused(() ->
                    seen.useIsOf(service.register.register(ANYBODY, wanted).useId(), hand.gift()));
        } catch (Died died) {
            seen.mayHaveBegunWith(purpose, hand.gift());
            throw died;
        }
    }

    void asks(BoxState box, Connection connection) {
        asks(box.use(connection), box);
    }

    void asksForMeetings(BoxState box) {
        asks(box.meetings(), box);
    }

    private void asks(Purpose purpose, BoxState box) {
        var ask = new Ask(purpose, Optional.ofNullable(box.mailbox.issuer()), "https://crm.example/app/inboxes", "en");
        orRefused(() -> {
            if (service.beginConsent.begin(ANYBODY, ask) instanceof Begun.AtPage page)
                pages.add(new Page(box, page.consentId(), page.url().toString()));
        });
    }

    /** @param other somebody else than the mailbox's person */
    void isAnswered(int pagesBack, Optional<Integer> other, boolean allows) {
        if (pages.isEmpty()) return;
        Page page = back(pages, pagesBack);
        Box box = page.box.box;
        int person = other.orElse(box.person());
        String location = people.answers(page.url, box, person, allows);
        if (location.isEmpty()) return;
        Optional<Gift> gift = allows ? Optional.of(people.newestGift(box, person)) : Optional.empty();
        answers.add(new Answer(page.box, page.consentId, URI.create(location), gift));
    }

    void comesBack(int answersBack) {
        if (answers.isEmpty()) return;
        Answer answer = back(answers, answersBack);
        boolean taken = true; // also if we die and are never told
        try {
            What told = service.returnFromConsent.with(brought(answer.location)).what();
            if (told instanceof What.Answered(URI back)) backs.add(back(answer, back));
            taken = told instanceof What.Connected || told instanceof What.Paused || told instanceof What.Answered;
        } finally {
            if (taken) answer.gift.ifPresent(gift -> seen.consentBrings(answer.consentId, gift));
        }
    }

    private static Back back(Answer answer, URI location) {
        return new Back(answer.box, answer.consentId, new Secret(query(location).get("completion")));
    }

    /** @param stranger somebody else is signed in there */
    void completes(int backsBack, boolean stranger) {
        if (backs.isEmpty()) return;
        Back back = back(backs, backsBack);
        String user = stranger ? "stranger" : back.box.mailbox.userId();
        orRefused(() -> service.completeConsent.by(ANYBODY, user, back.consentId, back.code));
    }

    private static Map<String, String> query(URI location) {
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static Brought brought(URI location) {
        Map<String, String> query = query(location);
        String path = location.getPath();
        return new Brought(
                path.substring(path.lastIndexOf('/') + 1),
                Optional.ofNullable(query.get("state")).map(Secret::new),
                Optional.ofNullable(query.get("code")).map(Secret::new),
                Optional.ofNullable(query.get("error")),
                Optional.ofNullable(query.get("iss")));
    }

    void endsMeetings(BoxState box) {
        seen.meetingsOf(box.mailbox).ifPresent(use -> orRefused(() -> service.endUse.ofFeature(ANYBODY, use)));
    }

    void asksForCredential(BoxState box) {
        seen.newestUse(box.mailbox).ifPresent(use -> orRefused(() -> service.handOut.of(ANYBODY, use.id())));
    }

    /** Its access token is too old, the answer to the refresh is lost, and somebody asks once more. */
    void losesTheAnswerOfARefresh(BoxState box, Trouble trouble) {
        service.forgetsAccessTokens();
        trouble.meets(box.box.realm().refreshes, Map.of("kind", "lost-answer"));
        asksForCredential(box);
        asksForCredential(box);
    }

    private static <T> T back(List<T> all, int back) {
        return all.get(Math.max(0, all.size() - 1 - back));
    }

    private static void orRefused(Runnable asked) {
        try {
            asked.run();
        } catch (Refusal _) {
            // An answer like any other. That it left nothing behind is looked at after each step.
        }
    }
}
