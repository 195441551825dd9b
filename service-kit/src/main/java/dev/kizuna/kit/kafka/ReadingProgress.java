package dev.kizuna.kit.kafka;

/** How far a service has read a topic into a replica of its own: what is not in the replica may stand in the rest. */
@FunctionalInterface
public interface ReadingProgress {

    /** Where the topic ends now. */
    End end();

    /** The topic's end at one moment. */
    @FunctionalInterface
    interface End {

        /** Whether all that stood before it has been handled; false also where that cannot be shown. */
        boolean isReached();
    }
}
