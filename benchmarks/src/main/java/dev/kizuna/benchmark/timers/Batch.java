package dev.kizuna.benchmark.timers;

import java.util.UUID;
import java.util.function.IntToLongFunction;

/**
 * Promises of one purpose. Each has an id of the shape that the services give, 36 characters that begin with the time and
 * look random from there on, from which its place in its batch can be read again.
 *
 * @param number tells the batches of a run apart
 * @param dueAt when each is due, in milliseconds since 1970
 */
record Batch(int number, String purpose, int size, int partners, IntToLongFunction dueAt) {

    private static final int INDEX_BITS = 40;
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long EVENT = 0x80L;
    private static final int LENGTH = 36;

    /** The partner of one of them: spread evenly, and not in the order in which they are due. */
    String partner(int index) {
        return partnerId((int) ((index * 7_919L) % partners));
    }

    static String partnerId(int number) {
        return "partner-%05d".formatted(number);
    }

    /** What the promise is about. */
    String subject(int index, long atMillis) {
        return id(number, index, atMillis);
    }

    /** The event that opens it. */
    String eventId(int index, long atMillis) {
        return id(number | EVENT, index, atMillis);
    }

    private static String id(long number, int index, long atMillis) {
        long place = scrambled(number << INDEX_BITS | index);
        return new UUID(atMillis << 16 | 0x7000 | (place * ODD) >>> 52, place).toString();
    }

    /** Number of the batch to which a subject belongs; -1 for what is no subject of this benchmark. */
    static int numberOf(String subject) {
        return subject.length() == LENGTH ? (int) (place(subject) >>> INDEX_BITS) : -1;
    }

    /** Place of a subject in its batch. */
    static int indexOf(String subject) {
        return (int) (place(subject) & ((1L << INDEX_BITS) - 1));
    }

    private static long place(String subject) {
        return ordered(UUID.fromString(subject).getLeastSignificantBits());
    }

    /** Each number has another one, which looks random (the finalizer of SplitMix64). */
    private static long scrambled(long ordered) {
        long mixed = (ordered ^ ordered >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static long ordered(long scrambled) {
        long mixed = (scrambled ^ scrambled >>> 31 ^ scrambled >>> 62) * 0x319642B2D24D8EC3L;
        mixed = (mixed ^ mixed >>> 27 ^ mixed >>> 54) * 0x96DE1B173F119089L;
        return mixed ^ mixed >>> 30 ^ mixed >>> 60;
    }
}
