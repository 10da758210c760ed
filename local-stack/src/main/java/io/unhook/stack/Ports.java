package io.unhook.stack;

import io.unhook.stack.process.FreePort;
import io.unhook.stack.process.StackProblem;
import java.util.Map;

/** The ports that somebody chose; every other part gets a free one. */
record Ports(Map<String, Integer> chosen) {
    int of(String part) {
        Integer port = chosen.get(part);
        if (port == null) return FreePort.any();
        if (!FreePort.isFree(port))
            throw new StackProblem("port " + port + " for " + part + " is busy: choose another");
        return port;
    }
}
