package dev.kizuna.partner.signal.domain;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What one observation adds to a score.
 *
 * @param ageDays days from the observation to the moment that is asked about
 * @param faded what time has left of it: 1 when fresh, 0.5 after the half-life
 * @param points what it adds, to a tenth
 * @param capped whether it would add more if its kind had no cap
 */
public record Contribution(
        Signal signal, SignalKind kind, double ageDays, double faded, BigDecimal points, boolean capped) {

    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%s: strength %d at %d points, %.0f days old, faded to %.2f, adds %s%s",
                kind.code(),
                signal.strength(),
                kind.weight(),
                ageDays,
                faded,
                points,
                capped ? " (no more than " + kind.cap() + " of this kind)" : "");
    }
}
