package io.unhook.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.stack.Service;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.command.DeadLetters;
import io.unhook.stack.infrastructure.Person;
import io.unhook.stack.story.Teller;
import io.unhook.stack.story.TimeLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an operator types after {@code ./unhook}, and reads. */
record Console(Unhook unhook) {
    String deadLetters(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--bootstrap", broker()));
        return reading(out -> DeadLetters.run(arguments, out));
    }

    String story(String mailboxId, boolean addresses) {
        var teller = new Teller(Cluster.at(broker()), door(Service.REVOCATION), door(Service.NOTIFICATION));
        return reading(out -> TimeLine.print(teller.of(mailboxId, ""), addresses, out));
    }

    private Optional<JsonHttp> door(Service service) {
        return Optional.of(new JsonHttp(unhook.service(service).url(), unhook.token(Person.OPERATOR)));
    }

    private String broker() {
        return unhook.stack().broker().address();
    }

    private static String reading(Consumer<PrintStream> command) {
        var said = new ByteArrayOutputStream();
        command.accept(new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }
}
