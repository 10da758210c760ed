package io.unhook.endtoend;

import io.unhook.stack.Launch;
import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all test classes of the run, handed to whoever takes an {@link Unhook}; it ends with the last of them. */
public final class RunningUnhook implements ParameterResolver {
    private static final String PROJECT = System.getProperty("unhook.root", "..");
    private static final String AGENT = System.getProperty("unhook.agent");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Unhook.class;
    }

    @Override
    public Unhook resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var namespace = ExtensionContext.Namespace.create(RunningUnhook.class);
        var store = context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, namespace);
        return store.computeIfAbsent(Started.class, _ -> Started.now(), Started.class)
                .unhook();
    }

    /** Started, or not: what did not start for the first class is not tried again for each of the others. */
    private record Started(Optional<Unhook> running, RuntimeException trouble) implements AutoCloseable {
        static Started now() {
            try {
                return new Started(Optional.of(start()), null);
            } catch (RuntimeException e) {
                return new Started(Optional.empty(), e);
            }
        }

        Unhook unhook() {
            return running.orElseThrow(() -> trouble);
        }

        @Override
        public void close() {
            running.ifPresent(Unhook::close);
        }
    }

    private static Unhook start() {
        Path folder = Path.of(PROJECT, "end-to-end-tests/target/stack")
                .toAbsolutePath()
                .normalize();
        var words = AgentWords.in(folder.resolveSibling("agent"));
        var spans = SpanSink.into(folder.resolveSibling("spans.otlp"));
        var builder = Stack.builder()
                .project(Path.of(PROJECT).toAbsolutePath().normalize())
                .folder(folder)
                .simulator("--clock-shift-file", words.clockShift().toString());
        for (Service service : Service.values()) {
            builder.with(service, Hurry.of(service))
                    .with(service, spans.launch())
                    .with(service, Launch.jvmOptions("-javaagent:" + agent() + "=" + words.of(service.module())));
        }
        return new Unhook(builder.start(), words, spans);
    }

    private static String agent() {
        if (AGENT == null || !Files.isRegularFile(Path.of(AGENT)))
            throw new IllegalStateException("the agent is not packaged: these tests run in mvn verify");
        return AGENT;
    }
}
