package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A published card: what one partner adds to a scope on a local day. Names are those of {@link Counter}, {@link Sum} and
 * {@link Measure}.
 *
 * @param timeZone zone in which the day was cut
 * @param revision grows with each change of the card
 * @param asOf when it was counted
 * @param currency of the sums
 * @param unconverted amounts that had no rate, by sum and currency such as {@code revenue:USD}
 * @param sketches distributions and visitors, as bytes
 * @param sources how far each source had been read at the card's last change
 * @param promises promises due on the day, by outcome and policy such as {@code kept:response-24h}
 * @param provisional whether the day is one of the default zone, since the partner's is not known
 */
public record DayScorecard(
        Scope scope,
        String scopeId,
        String partnerId,
        LocalDate day,
        String timeZone,
        long revision,
        Instant asOf,
        Map<String, Long> counters,
        Map<String, BigDecimal> sums,
        String currency,
        Map<String, BigDecimal> unconverted,
        Map<String, byte[]> sketches,
        List<Source> sources,
        Map<String, Long> promises,
        boolean provisional) {

    /** Name of the visitors' sketch. */
    public static final String VISITORS = "visitors";

    /** The last record of a source that changed the card. */
    public record Source(String topic, int partition, long offset) {}

    /** A card on which no promise was due, of a partner whose zone is known. */
    public DayScorecard(
            Scope scope,
            String scopeId,
            String partnerId,
            LocalDate day,
            String timeZone,
            long revision,
            Instant asOf,
            Map<String, Long> counters,
            Map<String, BigDecimal> sums,
            String currency,
            Map<String, BigDecimal> unconverted,
            Map<String, byte[]> sketches,
            List<Source> sources) {
        this(
                scope,
                scopeId,
                partnerId,
                day,
                timeZone,
                revision,
                asOf,
                counters,
                sums,
                currency,
                unconverted,
                sketches,
                sources,
                Map.of(),
                false);
    }

    /** What tells this card from all others: also the key of its record. */
    public String key() {
        return key(partnerId, scope, scopeId, day);
    }

    /** The key of a card. */
    public static String key(String partnerId, Scope scope, String scopeId, LocalDate day) {
        return partnerId + "/" + scope + "/" + scopeId + "/" + day;
    }

    /** The same card under a later revision. */
    public DayScorecard revised(long later) {
        return new DayScorecard(
                scope,
                scopeId,
                partnerId,
                day,
                timeZone,
                revision + later,
                asOf,
                counters,
                sums,
                currency,
                unconverted,
                sketches,
                sources,
                promises,
                provisional);
    }
}
