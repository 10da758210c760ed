package io.unhook.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure that is not a service's own refusal, as problem+json that says what to do and nothing of our insides. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal) {
        return refusal.response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> noToken(UnauthorizedException e) {
        return unauthorized();
    }

    /** Whether the token is a good one is not known where the keys that it is checked with could not be fetched. */
    @ServerExceptionMapper
    RestResponse<Problem> badToken(AuthenticationFailedException e) {
        return isTroubleOfTheSignIn(e) ? signInAway(e) : unauthorized();
    }

    @ServerExceptionMapper
    RestResponse<Problem> unchecked(OIDCException e) {
        return signInAway(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> wrongRole(ForbiddenException e) {
        return Problem.response("not-allowed", "Not allowed", 403, "Your roles do not allow this call.");
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException e) {
        return badJson(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        List<Map<String, String>> fields =
                e.getConstraintViolations().stream().map(ProblemMappers::field).toList();
        String named = fields.stream()
                .map(field -> field.get("field"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(422, "invalid-field", "A field is not valid", "Correct and send again: " + named + ".")
                .with("fields", fields)
                .response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) return badJson(json);
        int status = e.getResponse().getStatus();
        if (status >= 500) return unexpected(e);
        String title = e.getResponse().getStatusInfo().getReasonPhrase();
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.response(name, title, status, "The call does not fit this door: see its OpenAPI description.");
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Exception e) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed incident=%s", incident);
        return Problem.of(
                        500,
                        "internal-error",
                        "Something went wrong on our side",
                        "Try again; if it stays, tell us the incident.")
                .with("incident", incident)
                .response();
    }

    private static boolean isTroubleOfTheSignIn(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof OidcEndpointAccessException
                        || cause instanceof IOException);
    }

    private static RestResponse<Problem> signInAway(Exception e) {
        LOG.warnf("sign-in server could not be asked who is calling cause=%s", e);
        return Problem.of(
                        503,
                        "sign-in-unavailable",
                        "Nobody can sign in right now",
                        "Your token cannot be checked while the sign-in server does not answer. Nothing was done: send the same call again.")
                .retryAfter(SOON);
    }

    private static RestResponse<Problem> unauthorized() {
        return Problem.of(401, "not-signed-in", "Not signed in", "Send a valid bearer token: Authorization: Bearer …")
                .builder()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static RestResponse<Problem> badJson(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? path(mapping) : "";
        if (field.isEmpty())
            return Problem.response("malformed-json", "The body is no valid JSON", 400, "Send one JSON object.");
        Problem problem = Problem.of(
                        400,
                        "invalid-field",
                        "A field is not valid",
                        "Correct and send again: " + field + "." + allowed(e))
                .with("fields", List.of(Map.of("field", field, "message", "has no value that can be read")));
        return problem.response();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String allowed(JsonProcessingException e) {
        if (!(e instanceof InvalidFormatException format)
                || !format.getTargetType().isEnum()) return "";
        return " Allowed: "
                + Arrays.stream(format.getTargetType().getEnumConstants())
                        .map(Object::toString)
                        .filter(value -> !value.equals("OTHER"))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static Map<String, String> field(ConstraintViolation<?> violation) {
        return Map.of("field", path(violation.getPropertyPath()), "message", violation.getMessage());
    }

    /** The field as the caller wrote it: without the method and parameter that our side calls it by. */
    private static String path(Path whole) {
        List<String> properties = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : whole) {
            if (node.getKind() == ElementKind.PROPERTY) properties.add(node.getName());
            if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
        }
        return properties.isEmpty() ? parameter : String.join(".", properties);
    }
}
