package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Code;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Exchanged;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens that act for a person.
 *
 * <p>A refresh token is never killed by the end of a consent. It is refused while nothing is consented, and works again when the
 * person consents anew.
 */
final class PersonTokens {
    private static final Code.Terms NO_TERMS = new Code.Terms(true, null, null, null, null);

    private final World world;
    private final Accounts accounts;
    private final Directory directory;
    private final Tokens tokens;
    private final Codes codes;
    private final Aadsts aadsts;

    PersonTokens(World world, Accounts accounts, Directory directory, Tokens tokens, Codes codes, Aadsts aadsts) {
        this.world = world;
        this.accounts = accounts;
        this.directory = directory;
        this.tokens = tokens;
        this.codes = codes;
        this.aadsts = aadsts;
    }

    Answer refresh(Request request, Authority authority, Client client, Notes notes) {
        Optional<String> value = request.inForm("refresh_token");
        if (value.isEmpty()) {
            return aadsts.missing("refresh_token");
        }
        return tokens.refreshToken(value.get())
                .filter(token -> token.granted().client().equals(client.id()))
                .map(token -> refresh(token, request, authority, client, notes))
                .orElseGet(aadsts::unknownToken);
    }

    Answer exchange(Request request, Authority authority, Client client, Notes notes) {
        return switch (codes.exchange(request, client.id())) {
            case Exchanged.For(Code code) -> exchanged(code, request, authority, client, notes);
            case Exchanged.UsedBefore _ -> {
                notes.because("code: used before");
                yield aadsts.usedCode();
            }
            case Exchanged.Refused(Exchanged.Why why) -> {
                notes.because(why.label());
                yield aadsts.badCode(why);
            }
        };
    }

    private Answer exchanged(Code code, Request request, Authority authority, Client client, Notes notes) {
        Granted granted = code.granted();
        if (!authority.signsIn(Accounts.tenantOf(granted.grant()))) {
            return aadsts.ofAnotherTenant();
        }
        boolean offline = code.terms().offline() && world.settings().microsoft().refreshTokenWithCode();
        return answer(new Refreshing(request, granted, client, Effect.CODE_EXCHANGED, offline, code.terms()), notes);
    }

    private Answer refresh(RefreshToken token, Request request, Authority authority, Client client, Notes notes) {
        Person person = accounts.of(token.granted());
        if (!authority.signsIn(token.tenant())) {
            return aadsts.ofAnotherTenant();
        }
        if (person.tokensValidFrom() != null && token.issuedAt().isBefore(person.tokensValidFrom())) {
            return aadsts.sessionsRevoked(token, person);
        }
        if (!world.now().isBefore(token.expiresAt())) {
            return aadsts.inactive(token);
        }
        return answer(new Refreshing(request, token.granted(), client, Effect.TOKEN_REFRESHED, true, NO_TERMS), notes);
    }

    private record Refreshing(
            Request request, Granted granted, Client client, Effect effect, boolean offline, Code.Terms terms) {}

    private Answer answer(Refreshing what, Notes notes) {
        return switch (covered(what)) {
            case Covered.By by -> {
                notes.effect(what.effect());
                yield granted(what, by);
            }
            case Covered.SeveralResources _ ->
                aadsts.severalResources(what.request().inForm("scope").orElse(""));
            case Covered.NotConsented _ ->
                aadsts.notConsented(
                        what.client(), Accounts.tenantOf(what.granted().grant()).equals(Tenant.PERSONAL));
        };
    }

    private Covered covered(Refreshing what) {
        Covered.Account account = new Covered.Account(
                Accounts.tenantOf(what.granted().grant()),
                what.client().id(),
                what.granted().grant().subject());
        return what.request()
                .inForm("scope")
                .map(scope -> Covered.all(Scopes.of(scope), directory, account))
                .orElseGet(() -> Covered.whatIsLeft(Scopes.of(what.granted().scopes()), directory, account));
    }

    private Answer granted(Refreshing what, Covered.By by) {
        String tenant = Accounts.tenantOf(what.granted().grant());
        long seconds = world.settings().microsoft().accessTokenLife().toSeconds();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token_type", "Bearer");
        body.put("scope", Scopes.qualified(by.resource(), by.scopes()));
        body.put("expires_in", seconds);
        body.put("ext_expires_in", seconds);
        body.put(
                "access_token",
                tokens.issueAccessToken(what.granted(), tenant, by.resource(), by.scopes())
                        .value());
        if (what.offline()) {
            body.put(
                    "refresh_token",
                    tokens.issueRefreshToken(
                                    what.granted(), tenant, what.terms().refreshToken())
                            .value());
        }
        if (by.scopes().contains("openid")) {
            body.put(
                    "id_token",
                    accounts.idToken(
                            what.request().base(),
                            what.granted(),
                            by.scopes(),
                            what.terms().nonce()));
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }
}
