package io.unhook.stack.process;

/** Something that the person at the keyboard can mend. The message says it in one line; nobody needs the trace. */
public class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackProblem(String message) {
        super(message);
    }

    public StackProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
