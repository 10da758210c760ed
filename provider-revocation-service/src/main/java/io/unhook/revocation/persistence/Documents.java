package io.unhook.revocation.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.unhook.revocation.domain.DisconnectionState;
import io.unhook.revocation.domain.revoking.Life;
import io.unhook.revocation.domain.revoking.RevocationState;

/**
 * The domain's own shapes as JSON columns. The names of the kinds below are in stored rows: they never change, and a field may
 * only be added.
 */
final class Documents {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(name = "due", value = RevocationState.Due.class),
        @Type(name = "verifying", value = RevocationState.Verifying.class),
        @Type(name = "action-needed", value = RevocationState.ActionNeeded.class),
        @Type(name = "unconfirmed", value = RevocationState.Unconfirmed.class),
        @Type(name = "settled", value = RevocationState.Settled.class)
    })
    private interface OfRevocationState {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(name = "unknown", value = Life.Unknown.class),
        @Type(name = "alive", value = Life.Alive.class),
        @Type(name = "dead", value = Life.Dead.class)
    })
    private interface OfLife {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(name = "open", value = DisconnectionState.Open.class),
        @Type(name = "action-needed", value = DisconnectionState.ActionNeeded.class),
        @Type(name = "settled", value = DisconnectionState.Settled.class)
    })
    private interface OfDisconnectionState {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(RevocationState.class, OfRevocationState.class)
            .addMixIn(Life.class, OfLife.class)
            .addMixIn(DisconnectionState.class, OfDisconnectionState.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    static String write(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document could not be read: " + type.getSimpleName(), e);
        }
    }
}
