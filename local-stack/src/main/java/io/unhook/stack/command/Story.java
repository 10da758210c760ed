package io.unhook.stack.command;

import io.unhook.stack.Service;
import io.unhook.stack.client.JsonHttp;
import io.unhook.stack.infrastructure.Person;
import io.unhook.stack.infrastructure.SignIn;
import io.unhook.stack.process.WrongWords;
import io.unhook.stack.story.Teller;
import io.unhook.stack.story.TimeLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened to one mailbox, as one time line. */
public final class Story {
    private static final String USAGE = """
            ./unhook story <mailbox id> [--account a] [--addresses]
                   and for a system elsewhere:%s
                   [--services provider-revocation-service=https://…,notification-service=https://…]
                   with an operator's token in the environment variable UNHOOK_TOKEN""".formatted(Elsewhere.USAGE);

    private static final Options.Known KNOWN =
            new Options.Known(USAGE, Set.of("account", "bootstrap", "config", "services"), Set.of("addresses"), 1);

    private final Options options;

    private Story(Options options) {
        this.options = options;
    }

    public static int run(List<String> arguments, PrintStream out) {
        var options = Options.of(arguments, KNOWN);
        if (options.words().size() != 1) throw Options.usage(USAGE);
        new Story(options).tell(options.words().getFirst(), out);
        return 0;
    }

    private void tell(String mailboxId, PrintStream out) {
        var teller = new Teller(Elsewhere.cluster(options), door(Service.REVOCATION), door(Service.NOTIFICATION));
        TimeLine.print(teller.of(mailboxId, options.one("account", "")), options.has("addresses"), out);
    }

    /** Of the running {@code up}, unless the person says where else. */
    private Optional<JsonHttp> door(Service service) {
        if (!options.has("bootstrap") && !options.has("services"))
            return Optional.of(
                    new JsonHttp(StackFile.url(service), SignIn.token(StackFile.read("signIn"), Person.OPERATOR)));
        String begin = service.module() + "=";
        return options.words("services", "").stream()
                .filter(named -> named.startsWith(begin))
                .findFirst()
                .map(named -> new JsonHttp(named.substring(begin.length()), token()));
    }

    /** Not an option: other people of the machine can read a command's words. */
    private static String token() {
        String token = System.getenv("UNHOOK_TOKEN");
        if (token == null || token.isBlank())
            throw new WrongWords("put an operator's token into the environment variable UNHOOK_TOKEN");
        return token;
    }
}
