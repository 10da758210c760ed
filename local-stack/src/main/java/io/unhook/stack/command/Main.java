package io.unhook.stack.command;

import io.unhook.stack.demo.Demo;
import io.unhook.stack.process.StackProblem;
import io.unhook.stack.process.WrongWords;
import java.util.Arrays;
import java.util.List;

/** The launcher's Java side. What the person can mend is one line; anything else is a fault of ours and shows its trace. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        } catch (WrongWords wrong) {
            System.err.println("unhook: " + wrong.getMessage());
            System.exit(2);
        } catch (StackProblem problem) {
            System.err.println("unhook: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static int run(String command, List<String> arguments) {
        return switch (command) {
            case "up" -> Up.run(arguments);
            case "demo" -> Demo.run();
            case "env" -> Env.run();
            case "token" -> Token.run(arguments);
            case "mail" -> ReadMail.run(arguments);
            case "dead-letters" -> DeadLetters.run(arguments, System.out);
            case "story" -> Story.run(arguments, System.out);
            default -> throw new WrongWords("no command " + command);
        };
    }
}
