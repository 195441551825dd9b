package dev.kizuna.notification.delivery.application;

import java.time.Instant;

/** What is next with a delivery. */
public sealed interface Step {

    /** Nothing, or somebody else does it. */
    record Finished() implements Step {}

    /** It is at the head of its queue, which is closed until then; nothing was written down. */
    record Turn(Instant from) implements Step {}

    /** It is looked at again then, by whoever sweeps. */
    record Later(Instant from) implements Step {}
}
