package io.unhook.stack.command;

import io.unhook.stack.infrastructure.Person;
import io.unhook.stack.infrastructure.SignIn;
import java.util.List;
import java.util.Set;

/** Prints a token and nothing else, for {@code curl -H "authorization: Bearer $(./unhook token ada)"}. */
final class Token {
    private static final String USAGE =
            "./unhook token [ada|grace|sync-engine|operator | --sub S --groups MEMBER,… --account A | --groups service --account A,B]";

    private Token() {}

    static int run(List<String> arguments) {
        System.out.println(SignIn.token(StackFile.read("signIn"), person(arguments)));
        return 0;
    }

    private static Person person(List<String> arguments) {
        if (arguments.isEmpty()) return Person.ADA;
        for (Person person : Person.NAMED) if (arguments.equals(List.of(person.sub()))) return person;
        var options = Options.of(arguments, USAGE, Set.of("sub", "groups", "account"));
        return new Person(
                options.one("sub", "ada"), options.words("groups", "MEMBER"), options.words("account", "acme"));
    }
}
