package dev.kizuna.kpi.ramp.domain;

/**
 * What is asked of a key person instead of a target that was agreed, where peaks or valleys of the load make another of
 * it.
 *
 * @param agreed the target as it was agreed
 * @param count what is asked for; none where a valley leaves nothing of the target
 */
public record Asked(Target agreed, int count) {

    /** Whether nothing is asked for, so that there is nothing to reach or miss. */
    public boolean waived() {
        return count < 1;
    }

    /** The target that is judged; there is none where it is waived. */
    public Target target() {
        return count == agreed.count() ? agreed : new Target(agreed.rampDay(), agreed.metric(), count);
    }

    /** Whether it is not what was agreed. */
    public boolean differs() {
        return count != agreed.count();
    }
}
