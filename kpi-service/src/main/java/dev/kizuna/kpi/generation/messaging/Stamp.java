package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.generation.domain.Generation;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes what a later generation tells newer than what those before told of the same thing, since readers go by the revision,
 * and another event, since it has an id of its own. What has no revision is told once, whichever generation tells it.
 */
public final class Stamp {

    private Stamp() {}

    public static SpecificRecord on(SpecificRecord event, Generation generation) {
        if (generation.isFirst()) {
            return event;
        }
        long before = generation.lastRevisionBefore();
        return switch (event) {
            case ScorecardUpdated card ->
                ScorecardUpdated.newBuilder(card)
                        .setEventId(id(card.getEventId(), card.getRevision(), generation))
                        .setRevision(before + card.getRevision())
                        .build();
            case ConversionAttributed sale ->
                ConversionAttributed.newBuilder(sale)
                        .setEventId(id(sale.getEventId(), sale.getRevision(), generation))
                        .setRevision(before + sale.getRevision())
                        .build();
            case KpiGapDetected gap ->
                KpiGapDetected.newBuilder(gap)
                        .setEventId(id(gap.getEventId(), gap.getRevision(), generation))
                        .setRevision(before + gap.getRevision())
                        .build();
            default -> event;
        };
    }

    private static String id(String usual, long revision, Generation generation) {
        String end = "@" + revision;
        return usual.endsWith(end)
                ? usual.substring(0, usual.length() - end.length()) + "@" + (generation.lastRevisionBefore() + revision)
                : usual + "-g" + generation.number();
    }
}
