package io.unhook.stack.demo;

import io.unhook.stack.infrastructure.Person;
import java.util.List;

/** A person of an account, and the address of theirs that they connect. */
record User(String account, String id, String name, String address) {
    Person signedIn() {
        return new Person(id, List.of("MEMBER"), List.of(account));
    }
}
