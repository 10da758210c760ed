package io.unhook.endtoend.agent;

import static io.unhook.endtoend.agent.Bodies.answer;
import static io.unhook.endtoend.agent.Bodies.around;
import static io.unhook.endtoend.agent.Bodies.fails;
import static io.unhook.endtoend.agent.Bodies.text;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The mistakes that delivery.md measured or reproduced: each must make the judge speak, or the judge is worth nothing. And a
 * fault that a release mends, to make dead letters that can then be given back.
 */
enum Mutant {
    /** Reads what is greater than the last position sent. What got its position earlier and commits later is never seen. */
    CURSOR_RELAY(
            text(Names.RELAY_SESSION, "next", Statements::afterCursor),
            text(Names.RELAY_SESSION, "delete", Statements::moveCursor)),

    /** Two relays, each takes the rows that the other one does not hold: neighbouring rows of one aggregate. */
    SKIP_LOCKED_RELAY(
            text(Names.RELAY_SESSION, "next", Statements::skipLocked),
            around(Names.RELAY_SESSION, "sendBatch", (code, shipped) -> {
                setAutoCommit(code, false);
                shipped.accept(code);
                connection(code).invokeinterface(Names.CONNECTION, "commit", MethodTypeDesc.of(ConstantDescs.CD_void));
                setAutoCommit(code, true);
                code.ireturn();
            }),
            answer(Names.SHARD_LOCKS, "replicas", 1),
            answer(Names.SHARD_LOCKS, "acquire", 1),
            around("io.unhook.messaging.outbox.Relay", "start", (code, shipped) -> {
                shipped.accept(code);
                shipped.accept(code);
                code.return_();
            })),

    /** Every delivery of an event is taken for the first. */
    CLAIM_SWITCHED_OFF(answer("io.unhook.messaging.consuming.ProcessedEvents", "claim", 1)),

    /** The position is the moment at which the transaction began: before it had locked anything. */
    POSITION_BEFORE_LOCK(
            text("io.unhook.messaging.outbox.OutboxTable", "appendLocked", Statements::positionFromBeginning)),

    /** provider-revocation-service cannot end a use. */
    ENDING_FAILS(fails("io.unhook.revocation.kafka.MailboxEvents", "end"));

    private final List<Edit> edits;

    Mutant(Edit... edits) {
        this.edits = List.of(edits);
    }

    List<Edit> edits() {
        return edits;
    }

    /** As a command line writes it: {@code cursor-relay}. */
    static Mutant named(String name) {
        return Arrays.stream(values())
                .filter(mutant ->
                        mutant.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mutant " + name));
    }

    private static void setAutoCommit(CodeBuilder code, boolean on) {
        connection(code)
                .loadConstant(on ? 1 : 0)
                .invokeinterface(
                        Names.CONNECTION,
                        "setAutoCommit",
                        MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean));
    }

    private static CodeBuilder connection(CodeBuilder code) {
        return code.aload(0).getfield(ClassDesc.of(Names.RELAY_SESSION), "connection", Names.CONNECTION);
    }

    /** Enum constants are made before the static fields of their own class. */
    private static final class Names {
        static final String RELAY_SESSION = "io.unhook.messaging.outbox.RelaySession";
        static final String SHARD_LOCKS = "io.unhook.messaging.outbox.ShardLocks";
        static final ClassDesc CONNECTION = ClassDesc.of("java.sql.Connection");
    }

    /** The shipped statements, each with its mistake. */
    private static final class Statements {
        private static final String CURSOR =
                "coalesce(nullif(current_setting('unhook.cursor', true), ''), '0')::bigint";

        static String afterCursor(String sql) {
            return sql.replace("order by position", "and position > " + CURSOR + " order by position");
        }

        /** The session keeps the cursor, so that the mutant needs no table. */
        static String moveCursor(String sql) {
            return sql.replace(
                    "position = any(?)",
                    "position = any(?) and set_config('unhook.cursor', greatest(position, " + CURSOR
                            + ")::text, false) is not null");
        }

        static String skipLocked(String sql) {
            return sql.replace("limit ?", "limit ? for update of o skip locked");
        }

        static String positionFromBeginning(String sql) {
            return sql.replace("insert into outbox (shard", "insert into outbox (position, shard")
                    .replace(
                            "select ?, ?, ?",
                            "overriding system value select (extract(epoch from now()) * 1000000)::bigint * 1000 + last % 1000, ?, ?, ?");
        }
    }
}
