package io.unhook.simulator.http;

/** @param <C> what the handler may write about the call: the log's notes, or nothing */
@FunctionalInterface
public interface Handler<C> {
    Answer answer(Request request, C call);
}
