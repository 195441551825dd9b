package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.Claim;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What events have told of a thing so far. Merging is commutative, associative and idempotent, so that duplicates, late
 * events and events out of order end in the same thing.
 *
 * @param paid of a conversion or a refund; null while only others have spoken of it
 * @param claims what it says it belongs to, of several claims the earliest
 * @param journeys all that were named
 * @param same things that may be this one under another name: those that still say so are
 * @param refunds ids of what was given back of it
 * @param heirs things that go on to journeys, or to refunds, through this one
 */
public record Thing(
        @Nullable Paid paid,
        Map<Belonging, Claim> claims,
        Set<String> journeys,
        Set<ThingId> same,
        Set<String> refunds,
        Set<ThingId> heirs) {

    /** To what a thing may belong. The positions are stored: append only. */
    public enum Belonging {
        DEAL,
        LEAD,
        CAMPAIGN,
        REFERRAL_CODE,
        CONVERSION,
        ORDER,
        ORDER_LINE,
        CONTACT
    }

    public static final Thing UNKNOWN = new Thing(null, Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Thing {
        var ordered = new EnumMap<Belonging, Claim>(Belonging.class);
        ordered.putAll(claims);
        claims = Collections.unmodifiableMap(ordered);
        journeys = Set.copyOf(journeys);
        same = Set.copyOf(same);
        refunds = Set.copyOf(refunds);
        heirs = Set.copyOf(heirs);
    }

    public Thing with(Paid report) {
        return new Thing(report, claims, journeys, same, refunds, heirs);
    }

    public Thing with(Belonging to, Claim claim) {
        var more = new EnumMap<Belonging, Claim>(Belonging.class);
        more.putAll(claims);
        more.put(to, claim);
        return new Thing(paid, more, journeys, same, refunds, heirs);
    }

    public Thing onJourney(String journeyId) {
        return new Thing(paid, claims, Set.of(journeyId), same, refunds, heirs);
    }

    public Thing sameAs(ThingId other) {
        return new Thing(paid, claims, journeys, Set.of(other), refunds, heirs);
    }

    public Thing refundedBy(String refundId) {
        return new Thing(paid, claims, journeys, same, Set.of(refundId), heirs);
    }

    public Thing inheritedBy(ThingId heir) {
        return new Thing(paid, claims, journeys, same, refunds, Set.of(heir));
    }

    public Thing mergedWith(Thing other) {
        var merged = new EnumMap<Belonging, Claim>(Belonging.class);
        merged.putAll(claims);
        other.claims.forEach((to, claim) -> merged.merge(to, claim, BinaryOperator.minBy(Claim::compareTo)));
        return new Thing(
                Paid.earliest(paid, other.paid),
                merged,
                union(journeys, other.journeys),
                union(same, other.same),
                union(refunds, other.refunds),
                union(heirs, other.heirs));
    }

    /** Whether all but the heirs is the same, so that heirs it has already get nothing new from it. */
    boolean bequeathsTheSameAs(Thing other) {
        return new Thing(paid, claims, journeys, same, refunds, other.heirs).equals(other);
    }

    @Nullable
    String valueOf(Belonging to) {
        Claim claim = claims.get(to);
        return claim == null ? null : claim.value();
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
