package io.unhook.simulator.world;

import io.unhook.simulator.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One provider's authorization codes. A code is gone with the first try to exchange it, whether it works or not. */
public final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final World world;
    private final Book<Code> book;

    public Codes(World world, Provider provider) {
        this.world = world;
        this.book = world.books().open(provider.label() + ".codes", Code.class);
    }

    public Code issue(String value, Granted granted, boolean offline, String redirectUri, String codeChallenge) {
        Instant until = world.now().plus(LIFE);
        Code code = new Code(value, granted, offline, redirectUri, codeChallenge, until);
        book.put(value, code);
        return code;
    }

    public Optional<Granted> standsFor(String value) {
        return book.find(value).map(Code::granted);
    }

    public Optional<Code> exchange(Request request, String client) {
        Optional<Code> code = request.inForm("code").flatMap(book::find);
        code.ifPresent(found -> book.remove(found.value()));
        return code.filter(found -> found.mayBeExchanged(
                world.now(), client, request.inForm("redirect_uri"), request.inForm("code_verifier")));
    }
}
