package io.unhook.revocation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.unhook.revocation.application.ConsentTold;
import io.unhook.revocation.application.ConsentTold.What;
import io.unhook.revocation.domain.consent.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The small page at the end of a consent. It loads nothing, runs nothing, is kept nowhere, and nobody may frame it. */
@ApplicationScoped
class ConsentPage {
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;margin:0;background:#f6f7f9;color:#1b1f24}"
                    + "main{max-width:32rem;margin:12vh auto 0;padding:2rem;background:#fff;border:1px solid #d5d9df;border-radius:.5rem}"
                    + "h1{font-size:1.3rem;margin:0 0 1rem}a{color:#0b57d0}";
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Template template;
    private final ConsentWords words;

    ConsentPage(@Location("consent.html") Template template, ConsentWords words) {
        this.template = template;
        this.words = words;
    }

    RestResponse<String> of(ConsentTold told) {
        String language =
                told.about().map(Consent::locale).map(ConsentWords::language).orElse("en");
        String html = template.data("language", language)
                .data("style", STYLE)
                .data("words", words.of(told, language))
                .data("returnUrl", back(told))
                .render();
        ResponseBuilder<String> answer = ResponseBuilder.create(status(told.what()), html);
        if (told.what() instanceof What.Answered answered) answer.location(answered.back());
        return answer.header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String back(ConsentTold told) {
        return told.what() instanceof What.Answered answered
                ? answered.back().toString()
                : told.about().map(Consent::returnUrl).orElse("");
    }

    private static RestResponse.Status status(What what) {
        return switch (what) {
            case What.Connected _,
                    What.Denied _,
                    What.OtherMailbox _,
                    What.MissingScopes _,
                    What.NothingLasting _,
                    What.TooLate _,
                    What.Removed _,
                    What.BeingEnded _,
                    What.Paused _ -> RestResponse.Status.OK;
            case What.Answered _ -> RestResponse.Status.SEE_OTHER;
            case What.UsedBefore _, What.NotOurs _, What.WrongSender _, What.Incomplete _ ->
                RestResponse.Status.BAD_REQUEST;
            case What.TryAgain _, What.NotNow _ -> RestResponse.Status.SERVICE_UNAVAILABLE;
        };
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
