package dev.kizuna.kit.time;

/** Gives ids that are unique everywhere and sort by the time they were made. */
@FunctionalInterface
public interface IdSource {

    /** A new id: a UUID of version 7 in its usual text form. */
    String next();
}
