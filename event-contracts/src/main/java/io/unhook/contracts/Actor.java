package io.unhook.contracts;

/** Who acted. The id is a user's or a service's own; a person's name stands only in the directory. */
public record Actor(ActorKind kind, String id) {
    public static Actor user(String id) {
        return new Actor(ActorKind.USER, id);
    }

    public static Actor service(String id) {
        return new Actor(ActorKind.SERVICE, id);
    }

    /** Nobody pressed anything: a rule of ours applied. */
    public static Actor system(String module) {
        return new Actor(ActorKind.SYSTEM, module);
    }
}
