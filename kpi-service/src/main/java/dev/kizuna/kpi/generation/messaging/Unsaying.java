package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.TouchCredit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what was told before and does not hold any more. Cards and credits can be told anew as none, since they have
 * revisions; a milestone that was reached, or a gap that was found, was told for good.
 */
final class Unsaying {

    private static final BigDecimal ZERO = new BigDecimal("0.0000");

    private final long revision;
    private final Instant now;

    /** @param revision higher than those before, lower than those to come */
    Unsaying(long revision, Instant now) {
        this.revision = revision;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** That nothing is left of it; empty when that cannot be said. */
    Optional<SpecificRecord> of(SpecificRecord told) {
        return switch (told) {
            case ScorecardUpdated card -> Optional.of(none(card));
            case ConversionAttributed sale -> Optional.of(none(sale));
            default -> Optional.empty();
        };
    }

    /**
     * What is to be told instead of what was. Whoever loses a credit is named with zero, since those that add up credits look
     * only at who is named. A card holds from when it is told, not from when it was made.
     */
    SpecificRecord instead(@Nullable SpecificRecord told, SpecificRecord counted) {
        return switch (counted) {
            case ScorecardUpdated card ->
                ScorecardUpdated.newBuilder(card).setOccurredAt(now).build();
            case ConversionAttributed after when told instanceof ConversionAttributed before -> withLost(before, after);
            default -> counted;
        };
    }

    private ScorecardUpdated none(ScorecardUpdated card) {
        return ScorecardUpdated.newBuilder(card)
                .setEventId(card.getPartnerId() + "/" + card.getScope() + "/" + card.getScopeId() + "/" + card.getDay()
                        + "@" + revision)
                .setOccurredAt(now)
                .setRevision(revision)
                .setCounters(Map.of())
                .setSums(Map.of())
                .setUnconverted(Map.of())
                .setSketches(Map.of())
                .setPromises(Map.of())
                .build();
    }

    private ConversionAttributed none(ConversionAttributed sale) {
        return ConversionAttributed.newBuilder(sale)
                .setEventId(sale.getPartnerId() + "/" + sale.getConversionId() + "@" + revision)
                .setRevision(revision)
                .setCredits(sale.getCredits().stream().map(Unsaying::lost).toList())
                .build();
    }

    private static ConversionAttributed withLost(ConversionAttributed before, ConversionAttributed after) {
        Set<String> named = new HashSet<>();
        after.getCredits().forEach(credit -> named.add(Telling.credit(credit)));
        List<TouchCredit> credits = new ArrayList<>(after.getCredits());
        before.getCredits().stream()
                .filter(credit -> !named.contains(Telling.credit(credit)))
                .map(Unsaying::lost)
                .forEach(credits::add);
        return ConversionAttributed.newBuilder(after).setCredits(credits).build();
    }

    private static TouchCredit lost(TouchCredit credit) {
        return TouchCredit.newBuilder(credit).setAmount(ZERO).build();
    }
}
