package io.unhook.stack.testing.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Watches a service's tests: whatever the service answers them, its document must say that it may. */
final class EveryAnswerIsPromised implements Filter {
    /** What HTTP itself answers to a call that fits no operation. */
    private static final Set<Integer> OF_HTTP = Set.of(405, 406);

    private final Path document;
    private final Promised promised;

    private EveryAnswerIsPromised(Path document, Promised promised) {
        this.document = document;
        this.promised = promised;
    }

    static EveryAnswerIsPromised in(Path document) {
        try {
            return new EveryAnswerIsPromised(document, new Promised(new YAMLMapper().readTree(document.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(asked, expected);
        URI uri = URI.create(asked.getURI());
        if (uri.getPort() == RestAssured.port && !OF_HTTP.contains(answer.statusCode())) check(asked, uri, answer);
        return answer;
    }

    private void check(FilterableRequestSpecification asked, URI uri, Response answer) {
        String problem = String.valueOf(answer.contentType()).startsWith("application/problem+json")
                ? answer.path("type")
                : null;
        promised.lacks(asked.getMethod(), uri.getPath(), answer.statusCode(), problem)
                .ifPresent(lack -> {
                    throw new AssertionError(
                            "%s %s: %s has %s; name it at the endpoint (@Extension(name = REFUSES, …) or @APIResponse)"
                                    .formatted(asked.getMethod(), uri.getPath(), document, lack));
                });
    }
}
