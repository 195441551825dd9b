package dev.kizuna.campaign.commission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a commission, and what people said to it.
 *
 * @param doubts what speaks against it and nobody has looked at; as long as there is any, it is withheld
 * @param cleared what somebody found nothing wrong with; it is not held against it again
 * @param rejected who found that nothing is due for it; null when nobody has
 */
public record Scrutiny(
        List<Doubt> doubts, List<Cleared> cleared, @Nullable Rejected rejected) {

    /** Where nothing ever spoke against it. */
    public static final Scrutiny NONE = new Scrutiny(List.of(), List.of(), null);

    public Scrutiny {
        doubts = List.copyOf(doubts);
        cleared = List.copyOf(cleared);
    }

    /**
     * What a rule had against it.
     *
     * @param rulesVersion the version of the rules
     * @param counted what the rule counted when it first spoke
     */
    public record Doubt(String rule, int rulesVersion, long counted) {}

    /** Somebody looked at what a rule has against it. */
    public record Cleared(String rule, String by, Instant at) {}

    /** Somebody found that nothing is due. */
    public record Rejected(String by, Instant at) {}

    public boolean isWithheld() {
        return !doubts.isEmpty();
    }

    /** The same with what speaks against it now; a doubt that is known stays as it was. */
    Scrutiny with(List<Suspicion> against, int rulesVersion) {
        List<Doubt> now = against.stream()
                .filter(suspicion ->
                        cleared.stream().noneMatch(look -> look.rule().equals(suspicion.rule())))
                .map(suspicion -> doubts.stream()
                        .filter(known -> known.rule().equals(suspicion.rule()))
                        .findFirst()
                        .orElseGet(() -> new Doubt(suspicion.rule(), rulesVersion, suspicion.counted())))
                .toList();
        return new Scrutiny(now, cleared, rejected);
    }

    Scrutiny clearedBy(String by, Instant at) {
        List<Cleared> looks = new ArrayList<>(cleared);
        doubts.forEach(doubt -> looks.add(new Cleared(doubt.rule(), by, at)));
        return new Scrutiny(List.of(), looks, rejected);
    }

    Scrutiny rejectedBy(String by, Instant at) {
        return new Scrutiny(List.of(), cleared, new Rejected(by, at));
    }
}
