package io.unhook.simulator.browser;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The authorization endpoint. A GET shows the page; its form is posted to the same URL, which is looked at anew, so the page keeps
 * nothing between the two. The consent stands from the moment of the yes, whether or not anybody ever exchanges the code.
 */
public final class ConsentPage {
    private final Manners manners;

    public ConsentPage(Manners manners) {
        this.manners = manners;
    }

    /** What a browser sees when a fault, and nothing that it knows of, is the reason. */
    public static Answer troubled(int status, String provider) {
        return Page.trouble(status, provider);
    }

    public Answer show(Request request, Notes notes) {
        return whenSound(request, notes, asked -> Page.consent(manners, asked, ""));
    }

    public Answer answered(Request request, Notes notes) {
        Said said = new Said(request);
        return whenSound(
                request,
                notes,
                asked -> said.yes() ? allowed(asked, said, notes) : refused(asked, manners.declined(), notes));
    }

    private Answer whenSound(Request request, Notes notes, Function<Asked, Answer> then) {
        Optional<Refusal.Shown> early = manners.notEvenAClient(request);
        if (early.isPresent()) {
            return shown(early.get(), request, notes);
        }
        String id = request.inQuery("client_id").orElse("");
        Optional<Client> client = manners.client(id);
        if (client.isEmpty()) {
            return shown(manners.unknownClient(id), request, notes);
        }
        String back = request.inQuery("redirect_uri").orElse("");
        if (!client.get().mayReturnTo(back)) {
            return shown(manners.unknownRedirectUri(client.get(), back), request, notes);
        }
        Asked asked = new Asked(request, client.get(), back);
        return manners.objection(asked)
                .map(refusal -> refused(asked, refusal, notes))
                .orElseGet(() -> then.apply(asked));
    }

    private Answer allowed(Asked asked, Said said, Notes notes) {
        try {
            return manners.turnedAway(asked, said)
                    .map(refusal -> refused(asked, refusal, notes))
                    .orElseGet(() -> sentBackWithCode(asked, said, notes));
        } catch (IllegalArgumentException e) {
            return Page.consent(manners, asked, e.getMessage());
        }
    }

    private Answer sentBackWithCode(Asked asked, Said said, Notes notes) {
        List<String> scopes = asked.scopes().stream()
                .filter(scope -> !manners.isOptional(scope) || said.ticked(scope))
                .toList();
        Consented consented = manners.consented(asked, said, scopes);
        notes.effect(Effect.CONSENTED)
                .at(consented.realm(), consented.subject())
                .epoch(consented.epoch())
                .consent(consented.consent());
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", consented.code());
        answer.putAll(manners.besideTheCode(consented));
        return sentBack(asked, answer);
    }

    private Answer refused(Asked asked, Refusal refusal, Notes notes) {
        return switch (refusal) {
            case Refusal.Shown shown -> shown(shown, asked.request(), notes);
            case Refusal.SentBack(String error, Map<String, String> more) -> {
                notes.because(error);
                Map<String, String> answer = new LinkedHashMap<>();
                answer.put("error", error);
                answer.putAll(more);
                yield sentBack(asked, answer);
            }
        };
    }

    private Answer shown(Refusal.Shown refusal, Request request, Notes notes) {
        notes.because(refusal.error());
        return Page.refusal(refusal, manners.name(request));
    }

    private Answer sentBack(Asked asked, Map<String, String> answer) {
        asked.value("state").ifPresent(state -> answer.put("state", state));
        manners.iss(asked).ifPresent(iss -> answer.put("iss", iss));
        return Answer.empty(302)
                .with("Location", Urls.with(asked.redirectUri(), answer))
                .with("Cache-Control", "no-store");
    }
}
