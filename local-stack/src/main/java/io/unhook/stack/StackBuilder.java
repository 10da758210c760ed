package io.unhook.stack;

import io.unhook.stack.process.StackProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Says how a stack differs from the ordinary one. */
public final class StackBuilder {
    Path project = Home.folder();
    Path folder;
    int partitions = 3;
    Consumer<String> progress = _ -> {};
    final Set<Service> services = EnumSet.allOf(Service.class);
    final Map<Service, Launch> launches = new EnumMap<>(Service.class);
    final Map<String, Integer> ports = new HashMap<>();
    final List<String> simulatorArguments = new ArrayList<>();

    StackBuilder() {}

    public StackBuilder project(Path project) {
        this.project = project;
        return this;
    }

    /** Where its data and logs go; {@code .unhook} of the project otherwise. One stack a folder. */
    public StackBuilder folder(Path folder) {
        this.folder = folder;
        return this;
    }

    public StackBuilder partitions(int partitions) {
        this.partitions = partitions;
        return this;
    }

    public StackBuilder port(String part, int port) {
        ports.put(part, port);
        return this;
    }

    /** It can still be started later. */
    public StackBuilder without(Service service) {
        services.remove(service);
        return this;
    }

    /** Settings and JVM options for each start of this service. */
    public StackBuilder with(Service service, Launch launch) {
        launches.merge(service, launch, Launch::and);
        return this;
    }

    /** For every service. */
    public StackBuilder with(Launch launch) {
        for (Service service : Service.values()) with(service, launch);
        return this;
    }

    public StackBuilder simulator(String... arguments) {
        simulatorArguments.addAll(List.of(arguments));
        return this;
    }

    /** Hears one line as each part is up. */
    public StackBuilder progress(Consumer<String> progress) {
        this.progress = progress;
        return this;
    }

    public Stack start() {
        for (Service service : services) {
            if (!Files.isRegularFile(service.jar(project))) {
                throw new StackProblem(service.module() + " is not built: ./unhook up and ./unhook demo do that");
            }
        }
        if (folder == null) folder = project.resolve(".unhook");
        var stack = new Stack(this);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }
}
