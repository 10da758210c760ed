package io.unhook.stack.process;

/** What was asked for is not understood, or is not there. Nothing was done. */
public final class WrongWords extends StackProblem {
    private static final long serialVersionUID = 1;

    public WrongWords(String message) {
        super(message);
    }
}
