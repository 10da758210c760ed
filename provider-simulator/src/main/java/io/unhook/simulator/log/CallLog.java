package io.unhook.simulator.log;

import io.unhook.simulator.world.Book;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every call from its arrival on, and between them what people did by hand. Safe to use from any thread. */
public final class CallLog {
    private final World world;
    private final Book<Entry> book;
    private long lastNumber;
    private long lastEffect;

    public CallLog(World world) {
        this.world = world;
        this.book = world.books().open("log", Entry.class);
    }

    /** @param recognise notes whose call it is, as far as that can be told before anything happens */
    public Notes arrived(Provider provider, String endpoint, String method, String path, Consumer<Notes> recognise) {
        return world.inTurn(() -> {
            Notes notes = opened(Kind.CALL, provider, endpoint, method, path);
            recognise.accept(notes);
            return write(notes);
        });
    }

    public void struck(Notes notes, String faultId) {
        world.inTurn(() -> {
            notes.struckBy(faultId);
            return write(notes);
        });
    }

    /** In the same turn as the effect itself. */
    public void effected(Notes notes) {
        if (notes.hasEffect()) {
            notes.tookEffect(++lastEffect);
        }
        write(notes);
    }

    public void answered(Notes notes, Integer status, Delivery delivery) {
        world.inTurn(() -> {
            notes.settled(status, delivery);
            return write(notes);
        });
    }

    /** Something that nobody called for. To be {@link #effected} in the same turn. */
    public Notes happened(Kind kind, Provider provider, Effect effect) {
        return opened(kind, provider, null, null, null).effect(effect);
    }

    public List<Entry> where(Predicate<Entry> wanted) {
        return world.inTurn(() -> book.where(wanted));
    }

    /** After the state was read from a file: numbers go on, they never begin anew. */
    public void countOn() {
        for (Entry entry : book.all()) {
            lastNumber = Math.max(lastNumber, entry.number());
            lastEffect = Math.max(lastEffect, entry.effectNumber() == null ? 0 : entry.effectNumber());
        }
    }

    private Notes opened(Kind kind, Provider provider, String endpoint, String method, String path) {
        Notes.When when = new Notes.When(world.now(), world.systemNow());
        Notes notes = new Notes(++lastNumber, kind, when, provider, endpoint, method, path);
        write(notes);
        return notes;
    }

    private Notes write(Notes notes) {
        book.put(Long.toString(notes.number()), notes.entry());
        return notes;
    }
}
