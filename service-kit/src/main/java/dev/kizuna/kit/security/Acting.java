package dev.kizuna.kit.security;

import java.util.function.Supplier;

/**
 * In whose name this thread works. Bound at the edges, where requests, files and events come in, and asked for where
 * something is written, so that nothing in between has to hand it on.
 */
public final class Acting {

    private static final ScopedValue<Supplier<Actor>> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    /** Who acts now; the service itself where nobody is bound. */
    public static Actor now() {
        return ACTOR.isBound() ? ACTOR.get().get() : Actor.SERVICE;
    }

    /** Does the work in somebody's name. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, () -> actor).run(work);
    }

    /** Does the work in a name that is known only later. */
    static <T, X extends Throwable> T call(Supplier<Actor> actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }
}
