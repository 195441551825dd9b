package dev.kizuna.partner.signal.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign that somebody could become, or is, a key person.
 *
 * @param signalId the same id is the same observation
 * @param code of a {@link SignalKind}, such as first-e-learning
 * @param strength of the observation, 1 to {@value #STRONGEST}
 * @param evidence id of what shows it
 */
public record Signal(
        String signalId,
        String code,
        int strength,
        @Nullable String evidence,
        Instant observedAt) {

    public static final int STRONGEST = 5;

    /** Whether both tell of the same thing, whenever it was said. */
    public boolean saysTheSameAs(Signal other) {
        return new Signal(signalId, code, strength, evidence, other.observedAt).equals(other);
    }
}
