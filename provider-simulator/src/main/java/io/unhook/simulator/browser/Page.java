package io.unhook.simulator.browser;

import io.unhook.simulator.http.Answer;
import java.util.List;
import java.util.stream.Collectors;

/** What a person sees. Plain forms: it works in every browser and for a test that reads HTML. */
final class Page {
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>body{font:16px/1.5 system-ui;max-width:28rem;margin:3rem auto;padding:0 1rem}
            label{display:block;margin:.4rem 0}input[type=email]{width:100%%;font:inherit}button{font:inherit;margin-right:1rem}
            small{color:#555}</style>
            <h1>%s</h1>
            %s
            <p><small>This is the provider simulator: nobody is signed in, and no real account is touched.</small>
            """;

    private Page() {}

    static Answer consent(Manners manners, Asked asked, String complaint) {
        String provider = manners.name(asked.request());
        String body = """
                <p><strong>%s</strong> wants access to your account at %s.</p>
                <p>%s</p>
                <form method="post" action="%s">
                <label>Account <input type="email" name="address" value="%s" required autofocus></label>
                %s
                <button name="answer" value="allow">Allow</button>
                <button name="answer" value="deny" formnovalidate>Cancel</button>
                </form>
                """.formatted(
                        escaped(asked.client().name()),
                        escaped(provider),
                        escaped(complaint),
                        escaped(asked.request().path() + "?"
                                + Urls.query(asked.request().query())),
                        escaped(asked.value("login_hint").map(manners::hinted).orElse("")),
                        scopes(manners, asked.scopes()));
        return page(complaint.isEmpty() ? 200 : 400, "Sign in at " + provider, body);
    }

    static Answer refusal(Refusal.Shown refusal, String provider) {
        String body = "<p>%s</p><p>Error %d: %s</p>"
                .formatted(escaped(refusal.words()), refusal.status(), escaped(refusal.error()));
        return page(refusal.status(), "Access blocked at " + provider, body);
    }

    static Answer trouble(int status, String provider) {
        return page(status, "Something went wrong at " + provider, "<p>That's an error. Please try again later.</p>");
    }

    private static String scopes(Manners manners, List<String> scopes) {
        return scopes.stream().map(scope -> scope(manners, scope)).collect(Collectors.joining("\n"));
    }

    private static String scope(Manners manners, String scope) {
        return manners.isOptional(scope)
                ? "<label><input type=\"checkbox\" name=\"%s\" checked> %s</label>"
                        .formatted(escaped(Forms.tick(scope)), escaped(scope))
                : "<label>• %s</label>".formatted(escaped(scope));
    }

    private static Answer page(int status, String title, String body) {
        return Answer.html(status, FRAME.formatted(escaped(title), escaped(title), body))
                .with("Cache-Control", "no-store")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
