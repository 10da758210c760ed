package io.unhook.revocation.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came of one HTTP call. The three cases differ in what the provider may have done. */
public sealed interface Reply {

    /** Certain: the provider never saw the request. */
    record NeverSent(String detail) implements Reply {}

    /** The request went out, or may have; no whole answer came back. */
    record Lost(String detail) implements Reply {}

    /**
     * A whole answer.
     *
     * @param body a missing node unless the body was one JSON object of bearable size
     */
    record Answer(int status, JsonNode body, Optional<Duration> retryAfter) implements Reply {
        private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

        public static Answer read(int status, byte[] body, Optional<Duration> retryAfter) {
            return new Answer(status, JsonBody.object(body), retryAfter);
        }

        /** "Later": 408, 429 and 503 are only ever said by who did nothing. */
        public boolean askedToWait() {
            return status == 408 || status == 429 || status == 503;
        }

        /** A 5xx that leaves open what was done before it went wrong. */
        public boolean brokeDown() {
            return status >= 500 && status != 503;
        }

        /** OAuth's {@code error}; empty text if there is none. */
        public String error() {
            return code(body.path("error"));
        }

        public boolean says(String error) {
            return error().equals(error);
        }

        /** A field that holds a short code; empty text for anything longer, so that no prose or token gets out. */
        public String code(String field) {
            return code(body.path(field));
        }

        /** For evidence and logs: {@code 400 invalid_grant}. */
        public String summary() {
            return error().isEmpty() ? String.valueOf(status) : status + " " + error();
        }

        public static String code(JsonNode node) {
            return node.isTextual() && CODE.matcher(node.textValue()).matches() ? node.textValue() : "";
        }

        /** The body may hold tokens and addresses. */
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }
}
