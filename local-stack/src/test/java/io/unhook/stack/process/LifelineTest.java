package io.unhook.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class LifelineTest {
    @TempDir
    private Path folder;

    /** Another JVM with a child of its own, as {@code ./unhook up} is one. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            var child = ChildProcess.start("child", List.of("sleep", "600"), Map.of(), Path.of(arguments[0]));
            System.out.println(child.pid());
            System.out.flush();
            Thread.sleep(600_000);
        }
    }

    @Test
    void aKilledParentLeavesNoChild() throws Exception {
        Process parent = new ProcessBuilder(Java.main(
                        System.getProperty("java.class.path"),
                        List.of(),
                        Parent.class.getName(),
                        List.of(folder.resolve("log").toString())))
                .start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        child.onExit().get(20, TimeUnit.SECONDS);
    }
}
