package io.unhook.revocation.microsoft;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts status and {@code Retry-After} before the body of a refused token request.
 *
 * <p>The OIDC client turns every refusal into an exception that has the body for its text and nothing else; whether to wait, to
 * alarm, or to ask a person cannot be told from that. Only {@link RevokerTokens} reads that text, and nobody prints it.
 */
@ApplicationScoped
@Unremovable // looked up by the OIDC client, injected nowhere
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class RefusalFilter implements OidcResponseFilter {

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() != 200
                && RevokerTokens.isOurs(answer.requestProperties().get("client-id"))) {
            String body =
                    answer.responseBody() == null ? "" : answer.responseBody().toString();
            String retryAfter = answer.responseHeaders().get("Retry-After");
            answer.responseBody(Buffer.buffer(Refusal.text(answer.statusCode(), retryAfter, body)));
        }
        return Uni.createFrom().voidItem();
    }
}
