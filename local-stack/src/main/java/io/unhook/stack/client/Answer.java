package io.unhook.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What a door said; an empty body is a missing node. */
public record Answer(int status, JsonNode body, HttpHeaders headers) {
    public String text(String field) {
        return body.path(field).asText();
    }

    /** The name at the end of a problem's type; empty if it is none. */
    public String problem() {
        return text("type").replace("urn:unhook:problem:", "");
    }

    public Answer expecting(int... statuses) {
        for (int expected : statuses) if (status == expected) return this;
        throw new UnexpectedAnswer(this);
    }

    @Override
    public String toString() {
        return problem().isEmpty() ? Integer.toString(status) : status + " " + problem();
    }

    /** A step of a play that could not be done, so that going on makes no sense. */
    public static final class UnexpectedAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnexpectedAnswer(Answer answer) {
            super(answer.status() + " " + answer.body());
        }
    }
}
