package io.unhook.doors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer to a caller who cannot have what they asked for (RFC 9457, <https://www.rfc-editor.org/rfc/rfc9457>). {@code type} is the
 * contract; {@code detail} is for people and says what to do.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> extra) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE = "urn:unhook:problem:";

    public static Problem of(int status, String name, String title, String detail) {
        return new Problem(TYPE + name, title, status, detail, Map.of());
    }

    /** The same with one member more. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(member, value);
        return new Problem(type, title, status, detail, more);
    }

    public RestResponse<Problem> response() {
        return builder().build();
    }

    public RestResponse<Problem> retryAfter(Duration wait) {
        return builder()
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                .build();
    }

    RestResponse.ResponseBuilder<Problem> builder() {
        return RestResponse.ResponseBuilder.<Problem>create(status, title)
                .entity(this)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    }

    /** In one line: what most refusals need. */
    public static RestResponse<Problem> response(String name, String title, int status, String detail) {
        return of(status, name, title, detail).response();
    }
}
