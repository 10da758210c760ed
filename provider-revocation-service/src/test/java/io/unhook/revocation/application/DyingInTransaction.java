package io.unhook.revocation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.function.Supplier;

/** For tests of a process that dies between any two of its transactions: from then on, no other of that thread's takes place. */
@Alternative
@ApplicationScoped
public class DyingInTransaction extends InTransaction {
    private final ThreadLocal<Integer> leftToLive = new ThreadLocal<>();

    public static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** True if it came to that. */
    public boolean diesAfter(int transactions, Runnable work) {
        leftToLive.set(transactions);
        try {
            work.run();
            return false;
        } catch (Died _) {
            return true;
        } finally {
            leftToLive.remove();
        }
    }

    @Override
    <T> T get(Supplier<T> work) {
        Integer left = leftToLive.get();
        if (left == null) return super.get(work);
        if (left == 0) throw new Died();
        leftToLive.set(left - 1);
        return super.get(work);
    }
}
