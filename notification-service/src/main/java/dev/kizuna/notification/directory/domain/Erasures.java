package dev.kizuna.notification.directory.domain;

/** Hears of people whom the directory has erased, when their names are found no more. */
@FunctionalInterface
public interface Erasures {

    /** The person is erased as seen from a partner; it may be said again. */
    void erased(String partnerId, String personId);
}
