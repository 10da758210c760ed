package io.unhook.bench;

import io.unhook.bench.Bench.Line;
import io.unhook.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the stack's processes keep in memory after some work, each shared page counted once between those that share it
 * (<a href="https://www.kernel.org/doc/html/latest/filesystems/proc.html">PSS</a>). Mail sink and sign-in live in this JVM
 * and are counted with it.
 */
final class Memory {
    private Memory() {}

    static Line of(Ground ground) {
        var stack = ground.stack();
        Stream<ProcessHandle> services = Stream.of(Service.values())
                .map(service -> stack.service(service).process().pid())
                .map(pid -> ProcessHandle.of(pid).orElseThrow());
        Stream<ProcessHandle> others = Stream.of(
                ProcessHandle.of(stack.broker().process().pid()).orElseThrow(),
                stack.postgres().process(),
                ProcessHandle.of(stack.simulator().process().pid()).orElseThrow(),
                ProcessHandle.current());
        double kilobytes = Stream.concat(services, others)
                .flatMap(Memory::withChildren)
                .distinct()
                .mapToLong(process -> pss(process.pid()))
                .sum();
        String ours = kilobytes == 0 ? "not measured" : String.format(Locale.ROOT, "%.2f GB", kilobytes / 1024 / 1024);
        return Line.figure("resident memory of the whole stack", ours, "< 2.5 GB");
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        boolean us = process.equals(ProcessHandle.current());
        return us ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
    }

    private static long pss(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // gone meanwhile, or no Linux
        }
    }
}
