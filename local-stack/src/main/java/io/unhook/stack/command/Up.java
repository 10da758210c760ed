package io.unhook.stack.command;

import io.unhook.stack.Service;
import io.unhook.stack.Stack;
import io.unhook.stack.StackBuilder;
import io.unhook.stack.infrastructure.Person;
import io.unhook.stack.process.StackProblem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Starts everything and keeps it up until Control-C. */
final class Up {
    private static final String USAGE = "./unhook up [--port part=8081]… [--partitions 3]";

    private Up() {}

    static int run(List<String> arguments) {
        var stack =
                plan(Options.of(arguments, USAGE, Set.of("port", "partitions"))).start();
        StackFile.write(stack);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        tell(stack);
        waitForControlC();
        return 0;
    }

    private static StackBuilder plan(Options options) {
        try {
            StackBuilder plan = Stack.builder().progress(System.out::println);
            for (String port : options.all("port")) {
                String[] both = port.split("=", 2);
                plan.port(both[0], Integer.parseInt(both[1]));
            }
            return plan.partitions(Integer.parseInt(options.one("partitions", "3")));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new StackProblem("usage: " + USAGE, e);
        }
    }

    private static void stop(Stack stack) {
        System.out.println("stopping …");
        StackFile.delete();
        stack.close();
    }

    private static void tell(Stack stack) {
        System.out.println("\nUp. Control-C stops everything.\n");
        for (Service service : Service.values()) {
            var running = stack.service(service);
            line(service.module(), running.url());
            line("", running.managementUrl() + "/q/health · /q/metrics · /q/openapi");
        }
        line("mails", stack.mail().pagesUrl() + "  or  ./unhook mail");
        line(
                "mail server",
                "smtp 127.0.0.1:" + stack.mail().smtpPort() + " · imap 127.0.0.1:"
                        + stack.mail().imapPort());
        line("provider-simulator", stack.simulator().url() + "  (provider-simulator/README.md)");
        line("kafka", stack.broker().address() + "  or  ./unhook kafka topics|read|write");
        line("sign-in", stack.signIn().url());
        line("logs", stack.logs().toString());
        System.out.println("\nTokens, good for 12 hours (./unhook token makes others):\n");
        for (Person person : Person.NAMED)
            System.out.println(words(person) + "\n" + stack.signIn().token(person) + "\n");
    }

    private static void line(String what, String where) {
        System.out.printf("  %-28s %s%n", what, where);
    }

    private static String words(Person person) {
        String accounts = person.accounts().isEmpty() ? "" : " of " + String.join(", ", person.accounts());
        return person.sub() + ": " + String.join(", ", person.groups()) + accounts;
    }

    private static void waitForControlC() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
