package dev.kizuna.kpi.generation.domain;

/**
 * One making of all figures from the topics. The first has the usual names for its topics, groups, stores and documents; a
 * later one has names of its own, so that it can be made beside the one that counts.
 *
 * @param number from 1 on
 */
public record Generation(int number) implements Comparable<Generation> {

    public static final Generation FIRST = new Generation(1);

    private static final long REVISIONS = 1_000_000_000L;

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("There is no generation " + number);
        }
    }

    public boolean isFirst() {
        return number == 1;
    }

    /** What something of this generation is called that has a usual name. */
    public String named(String usual) {
        return isFirst() ? usual : usual + "-g" + number;
    }

    /** Revisions of this generation are higher than this one, so that readers take them for newer than any before. */
    public long lastRevisionBefore() {
        return (number - 1) * REVISIONS;
    }

    public boolean isAfter(Generation other) {
        return number > other.number;
    }

    @Override
    public int compareTo(Generation other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "generation " + number;
    }
}
