package cn.tidu.platform.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The identity that the work of this thread is done for. What nobody bound is not somebody: see {@link #get}. */
public final class CurrentIdentity {
    private static final ThreadLocal<Identity> BOUND = new ThreadLocal<>();

    private CurrentIdentity() {}

    /** The identity bound to this thread, if one is. */
    public static Optional<Identity> get() {
        return Optional.ofNullable(BOUND.get());
    }

    /** Does work on behalf of an identity. */
    public static <T> T call(Identity identity, Callable<T> work) throws Exception {
        Identity before = BOUND.get();
        BOUND.set(identity);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** The same for work that throws nothing checked. */
    public static <T> T as(Identity identity, Supplier<T> work) {
        Identity before = BOUND.get();
        BOUND.set(identity);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(Identity before) {
        if (before == null) {
            BOUND.remove();
        } else {
            BOUND.set(before);
        }
    }
}
