package io.unhook.simulator;

import io.unhook.simulator.control.Control;
import io.unhook.simulator.control.Part;
import io.unhook.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One simulator for a test class, as new before each test, and a caller that knows its address. */
final class RunningSimulator implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private Simulator simulator;
    private Caller caller;

    @Override
    public void beforeAll(ExtensionContext context) {
        simulator = Simulator.start(0);
        caller = new Caller(simulator.url());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator.shiftClock(Duration.ZERO);
        control().reset(EnumSet.allOf(Part.class));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        simulator.close();
    }

    Simulator simulator() {
        return simulator;
    }

    Control control() {
        return simulator.control();
    }

    Caller call() {
        return caller;
    }

    void set(String settings) {
        control().change(Json.read(settings.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
