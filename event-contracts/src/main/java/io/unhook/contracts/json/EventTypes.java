package io.unhook.contracts.json;

import io.unhook.contracts.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The type names of all events, read off the sealed hierarchy, so that none can be forgotten. */
final class EventTypes {
    private static final Map<String, Class<? extends Event>> BY_TYPE = new LinkedHashMap<>();

    static {
        collect(Event.class).forEach(event -> BY_TYPE.put(nameOf(event), event));
    }

    private EventTypes() {}

    static String nameOf(Class<? extends Event> event) {
        return "io.unhook." + event.getSimpleName() + ".v1";
    }

    static Class<? extends Event> byName(String type) {
        return BY_TYPE.get(type);
    }

    static List<String> names() {
        return List.copyOf(BY_TYPE.keySet());
    }

    private static List<Class<? extends Event>> collect(Class<?> type) {
        if (type.isRecord()) return List.of(type.asSubclass(Event.class));
        List<Class<? extends Event>> events = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) events.addAll(collect(permitted));
        return events;
    }
}
