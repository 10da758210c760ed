package io.unhook.simulator.world;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Everybody who ever consented. */
public final class People {
    private final Book<Person> book;

    People(Books books) {
        this.book = books.open("people", Person.class);
    }

    public void put(Person person) {
        book.put(key(person.provider(), person.space(), person.subject()), person);
    }

    public Optional<Person> find(Provider provider, String space, String subject) {
        return book.find(key(provider, space, subject));
    }

    public Optional<Person> withAddress(Provider provider, String space, String address) {
        return book
                .where(person ->
                        person.provider() == provider && person.space().equals(space) && person.hasAddress(address))
                .stream()
                .findFirst();
    }

    public List<Person> where(Predicate<Person> wanted) {
        return book.where(wanted);
    }

    private static String key(Provider provider, String space, String subject) {
        return provider.label() + " " + space + " " + subject;
    }
}
