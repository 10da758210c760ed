package io.unhook.revocation.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads a body up to a bearable size; what lies beyond is not read, and the body then counts as none. */
final class JsonBody implements BodySubscriber<JsonBody.Content> {
    static final int MOST = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A wrapper without a text of its own: the bytes may be tokens. */
    static final class Content {
        private final JsonNode json;

        private Content(JsonNode json) {
            this.json = json;
        }

        JsonNode json() {
            return json;
        }
    }

    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + buffer.remaining() > MOST) {
                subscription.cancel();
                content.complete(new Content(MissingNode.getInstance()));
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable cause) {
        content.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        content.complete(new Content(object(bytes.toByteArray())));
    }

    static JsonNode object(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.isObject() ? node : MissingNode.getInstance();
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }
}
