package io.unhook.revocation.interleavings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What four people do at their providers. */
final class People {
    private final int run;
    private final Map<String, List<InHand>> inHand = new HashMap<>();
    private final Set<Gift> expired = new HashSet<>();

    People(int run) {
        this.run = run;
    }

    /** A refresh token that a product got, and has not thrown away. */
    record InHand(String token, Gift gift) {}

    enum Which {
        FRESH,
        NEWEST,
        OLDEST
    }

    InHand token(Box box, Which which) {
        List<InHand> theirs = inHand.computeIfAbsent(box.realm() + " " + box.person(), _ -> new ArrayList<>());
        if (which == Which.FRESH || theirs.isEmpty()) theirs.add(consents(box));
        return which == Which.OLDEST ? theirs.getFirst() : theirs.getLast();
    }

    private InHand consents(Box box) {
        Map<String, Object> order =
                new HashMap<>(Map.of("provider", box.realm().simulated, "address", address(box, box.person())));
        if (box.realm() == Realm.ISSUER) order.put("issuer", "fastmail");
        JsonNode given = Simulated.post("/consents", order);
        return new InHand(
                given.path("refreshToken").asText(),
                new Gift(
                        box.realm(),
                        given.path("subject").asText(),
                        given.path("consent").asInt()));
    }

    /** With a browser: where they are sent; empty if nowhere. */
    String answers(String page, Box box, int person, boolean allows) {
        var answer = Map.of("url", page, "as", address(box, person), "answer", allows ? "allow" : "deny");
        return Simulated.post("/browser/consents", answer).path("location").asText("");
    }

    Gift newestGift(Box box, int person) {
        return gifts(box, person).getLast();
    }

    private List<Gift> gifts(Box box, int person) {
        JsonNode grant = Simulated.get("/grants" + who(box, person)).at("/items/0");
        List<Gift> all = new ArrayList<>();
        for (JsonNode epoch : grant.path("epochs"))
            for (JsonNode consent : epoch.path("consents"))
                all.add(new Gift(
                        box.realm(),
                        grant.path("subject").asText(),
                        consent.path("number").asInt()));
        return all;
    }

    /** No token of it works any more, which at an issuer is all that there is of it. */
    boolean hasNoToken(Gift gift) {
        return gift.realm() == Realm.ISSUER && expired.contains(gift);
    }

    /** On the provider's own page. */
    void takesAwayByHand(Box box) {
        if (everConsented(box))
            Simulated.post(
                    "/by-hand/revocations",
                    Map.of("provider", box.realm().simulated, "address", address(box, box.person())));
    }

    /** As after half a year. */
    void tokensExpire(Box box) {
        if (!everConsented(box)) return;
        expired.addAll(gifts(box, box.person()));
        var theirs =
                Map.of("provider", box.realm().simulated, "address", address(box, box.person()), "tokens", "refresh");
        Simulated.post("/expiries", theirs);
    }

    private boolean everConsented(Box box) {
        return !Simulated.get("/grants" + who(box, box.person())).path("items").isEmpty();
    }

    private String who(Box box, int person) {
        return "?provider=" + box.realm().simulated + "&address=" + address(box, person);
    }

    private String address(Box box, int person) {
        return box.realm().address(person, run);
    }
}
