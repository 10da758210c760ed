package io.unhook.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.faults.FaultOrder;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.http.Routes;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Control} over HTTP. */
public final class ControlRoutes {
    /** A query that names nobody asks for everybody. */
    private static final List<String> WHO =
            List.of("provider", "address", "subject", "realm", "tenant", "issuer", "client");

    private final Control control;
    private final Routes<Void> routes = new Routes<>("/control");

    record Shift(Duration shift) {}

    record Reset(Set<Part> what) {}

    record ClientOrder(Provider provider, String secret, String project, String name, List<String> redirectUris) {}

    public ControlRoutes(Control control, TimeControl time) {
        this.control = control;
        people();
        tenants();
        faults();
        log();
        clients();
        routes.on("GET", "/settings", (_, _) -> ok(control.settings()))
                .on("PATCH", "/settings", (request, _) -> ok(control.change(body(request, JsonNode.class))))
                .on("GET", "/health", (_, _) -> ok(time.now()))
                .on(
                        "PUT",
                        "/clock",
                        (request, _) ->
                                done(() -> time.shift(body(request, Shift.class).shift())))
                .on("POST", "/reset", (request, _) -> done(() -> control.reset(parts(request))));
    }

    public boolean serves(Request request) {
        return routes.serves(request);
    }

    public Answer answer(Request request) {
        try {
            return routes.find(request)
                    .map(found -> found.answer(null))
                    .orElseGet(() -> BadInput.notFound("there is no " + request.method() + " " + request.path()
                            + "; the README lists what there is"));
        } catch (IllegalArgumentException e) {
            return BadInput.answer(e.getMessage());
        }
    }

    private void people() {
        routes.on(
                        "POST",
                        "/consents",
                        (request, _) -> Answer.json(201, control.consent(body(request, ConsentOrder.class))))
                .on("POST", "/browser/consents", (request, _) -> ok(control.browse(body(request, BrowserOrder.class))))
                .on("GET", "/grants", (request, _) -> ok(Map.of("items", control.grants(who(request)))))
                .on("POST", "/by-hand/revocations", (request, _) -> ok(control.revokeByHand(body(request, Who.class))))
                .on("POST", "/by-hand/sign-outs", (request, _) -> done(() -> control.signOut(body(request, Who.class))))
                .on("POST", "/expiries", (request, _) -> done(() -> control.expire(body(request, ExpiryOrder.class))));
    }

    private void tenants() {
        routes.on(
                        "GET",
                        "/tenants",
                        (_, _) -> ok(Map.of("items", control.tenants().all())))
                .on(
                        "PUT",
                        "/tenants/{id}",
                        (request, _) ->
                                ok(control.tenants().put(request.variable("id"), body(request, TenantOrder.class))))
                .on(
                        "PUT",
                        "/tenants/{id}/tenant-wide-grants",
                        (request, _) -> done(() -> control.tenants()
                                .consentTenantWide(request.variable("id"), body(request, TenantWideOrder.class))))
                .on(
                        "DELETE",
                        "/tenants/{id}/tenant-wide-grants",
                        (request, _) -> ok(Map.of(
                                "ended",
                                control.tenants()
                                        .endTenantWide(
                                                request.variable("id"),
                                                request.inQuery("client").orElse("microsoft-client")))));
    }

    private void faults() {
        routes.on(
                        "POST",
                        "/faults",
                        (request, _) -> Answer.json(201, control.faults().add(body(request, FaultOrder.class))))
                .on(
                        "GET",
                        "/faults",
                        (_, _) -> ok(Map.of("items", control.faults().all())))
                .on(
                        "GET",
                        "/faults/{id}",
                        (request, _) -> control.faults()
                                .find(request.variable("id"))
                                .map(ControlRoutes::ok)
                                .orElseGet(ControlRoutes::noSuchFault))
                .on(
                        "POST",
                        "/faults/{id}/release",
                        (request, _) ->
                                control.faults().release(request.variable("id")) ? Answer.empty(204) : noSuchFault())
                .on(
                        "POST",
                        "/faults/{id}/cut",
                        (request, _) ->
                                control.faults().cut(request.variable("id")) ? Answer.empty(204) : noSuchFault())
                .on(
                        "DELETE",
                        "/faults/{id}",
                        (request, _) ->
                                control.faults().remove(request.variable("id")) ? Answer.empty(204) : noSuchFault())
                .on("DELETE", "/faults", (_, _) -> done(control.faults()::clear));
    }

    private void log() {
        routes.on("GET", "/log", (request, _) -> {
                    LogQuery query = LogQuery.in(request);
                    return ok(LogPage.of(control.log(query), query.limit()));
                })
                .on(
                        "GET",
                        "/log/window",
                        (request, _) -> ok(control.busiestWindow(LogQuery.in(request), length(request))))
                .on("DELETE", "/log", (_, _) -> done(() -> control.reset(Set.of(Part.LOG))))
                .on(
                        "GET",
                        "/fingerprint",
                        (request, _) -> ok(Map.of(
                                "token",
                                request.inQuery("token")
                                        .map(Secrets::fingerprint)
                                        .orElseThrow(() -> new IllegalArgumentException("give the token: ?token=…")))));
    }

    private void clients() {
        routes.on("GET", "/clients", (_, _) -> ok(Map.of("items", control.clients())))
                .on(
                        "GET",
                        "/clients/{id}",
                        (request, _) -> control.clients().stream()
                                .filter(client -> client.id().equals(request.variable("id")))
                                .findFirst()
                                .map(ControlRoutes::ok)
                                .orElseGet(ControlRoutes::noSuchClient))
                .on("PUT", "/clients/{id}", (request, _) -> done(() -> register(request)))
                .on(
                        "DELETE",
                        "/clients/{id}",
                        (request, _) ->
                                control.unregister(request.variable("id")) ? Answer.empty(204) : noSuchClient());
    }

    private void register(Request request) {
        ClientOrder order = body(request, ClientOrder.class);
        String name = order.name() == null ? "Unhook" : order.name();
        control.register(new Client(
                request.variable("id"), order.secret(), order.provider(), order.project(), name, order.redirectUris()));
    }

    private static Who who(Request request) {
        request.query().keySet().stream()
                .filter(name -> !WHO.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("there is no query parameter " + name + "; known are " + WHO);
                });
        return Json.MAPPER.convertValue(request.query(), Who.class);
    }

    private static Duration length(Request request) {
        try {
            Duration length = Duration.parse(request.inQuery("window").orElse("PT1S"));
            if (length.isPositive()) {
                return length;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new IllegalArgumentException("window must be a duration like PT1S");
    }

    private static Set<Part> parts(Request request) {
        Set<Part> what =
                request.body().length == 0 ? null : body(request, Reset.class).what();
        return what == null ? EnumSet.allOf(Part.class) : what;
    }

    private static <T> T body(Request request, Class<T> type) {
        try {
            T body = Json.MAPPER.readValue(request.body(), type);
            if (body == null) {
                throw new IllegalArgumentException("the body must be a JSON object");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(BadInput.whatToDo(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body must be JSON", e);
        }
    }

    private static Answer ok(Object body) {
        return Answer.json(200, body);
    }

    private static Answer done(Runnable change) {
        change.run();
        return Answer.empty(204);
    }

    private static Answer noSuchFault() {
        return BadInput.notFound("GET /control/faults lists the faults");
    }

    private static Answer noSuchClient() {
        return BadInput.notFound("GET /control/clients lists the clients");
    }
}
