package io.unhook.simulator.world;

import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.Exchanged.Refused;
import io.unhook.simulator.world.Exchanged.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One provider's authorization codes. Its client's first try to exchange a code uses it up, whether it works or not. */
public final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final World world;
    private final Book<Code> book;

    public Codes(World world, Provider provider) {
        this.world = world;
        this.book = world.books().open(provider.label() + ".codes", Code.class);
    }

    public Code issue(String value, Granted granted, Code.Terms terms) {
        Instant now = world.now();
        book.where(code -> isOver(code, now.minus(LIFE))).forEach(code -> book.remove(code.value()));
        Code code = new Code(value, granted, terms, now.plus(LIFE), false);
        book.put(value, code);
        return code;
    }

    public Optional<Granted> standsFor(String value) {
        return book.find(value).map(Code::granted);
    }

    public Exchanged exchange(Request request, String client) {
        Code code = request.inForm("code").flatMap(book::find).orElse(null);
        if (code == null) {
            return new Refused(Why.UNKNOWN);
        }
        if (!code.granted().client().equals(client)) {
            return new Refused(Why.OTHER_CLIENT);
        }
        if (code.used()) {
            return new Exchanged.UsedBefore(code);
        }
        book.put(code.value(), code.usedNow());
        return whyNot(code, request).<Exchanged>map(Refused::new).orElseGet(() -> new Exchanged.For(code));
    }

    private Optional<Why> whyNot(Code code, Request request) {
        Code.Terms terms = code.terms();
        if (isOver(code, world.now()) || !world.ledger().tokensWork(code.granted(), world.now())) {
            return Optional.of(Why.EXPIRED);
        }
        if (terms.redirectUri() != null
                && !terms.redirectUri().equals(request.inForm("redirect_uri").orElse(""))) {
            return Optional.of(Why.OTHER_REDIRECT_URI);
        }
        if (terms.codeChallenge() == null) {
            return Optional.empty();
        }
        return request.inForm("code_verifier")
                .map(verifier -> terms.codeChallenge().equals(Secrets.challenge(verifier))
                        ? Optional.<Why>empty()
                        : Optional.of(Why.OTHER_VERIFIER))
                .orElseGet(() -> Optional.of(Why.NO_VERIFIER));
    }

    private static boolean isOver(Code code, Instant now) {
        return !now.isBefore(code.expiresAt());
    }
}
