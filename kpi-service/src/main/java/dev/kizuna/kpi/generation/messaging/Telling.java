package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an event says about what, without when and how often it was said: two generations that say the same of a subject
 * count the same. Whatever says nothing is as if it were never said.
 *
 * @param subject the card, sale, target or gap
 * @param said its figures as text; empty for none
 */
record Telling(String subject, String said) {

    private static final String NOTHING = "";

    static Telling of(SpecificRecord event) {
        return switch (event) {
            case ScorecardUpdated card ->
                new Telling(
                        path(card.getPartnerId(), card.getScope().name(), card.getScopeId(), card.getDay()),
                        figures(card));
            case ConversionAttributed sale ->
                new Telling(path(sale.getPartnerId(), sale.getConversionId()), credits(sale));
            case MilestoneReached reached ->
                new Telling(
                        path(
                                reached.getPartnerId(),
                                reached.getKeyPersonId(),
                                reached.getRampDay(),
                                reached.getMetric(),
                                reached.getTarget()),
                        "reached");
            case MilestoneMissed missed ->
                new Telling(
                        path(
                                missed.getPartnerId(),
                                missed.getKeyPersonId(),
                                missed.getRampDay(),
                                missed.getMetric(),
                                missed.getTarget()),
                        "missed");
            case KpiGapDetected gap ->
                new Telling(
                        path(gap.getPartnerId(), "gap", gap.getGapId()),
                        "open " + number(gap.getActual()) + " of " + number(gap.getTargetToDate()) + ", blamed "
                                + gap.getBlamedStage().orElse("none"));
            case KpiGapClosed gap ->
                new Telling(
                        path(gap.getPartnerId(), "gap", gap.getGapId()),
                        "closed " + gap.getHow().orElse(""));
            case PartnerHealthFell fall ->
                new Telling(path(fall.getPartnerId(), "health", fall.getFallId()), "fell to " + fall.getScore());
            case PartnerHealthRecovered fall ->
                new Telling(path(fall.getPartnerId(), "health", fall.getFallId()), "recovered");
            default -> new Telling(EventFields.eventId(event), "told");
        };
    }

    boolean isNothing() {
        return said.equals(NOTHING);
    }

    /** The same for the same words, in sixteen bytes. */
    UUID digest() {
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(Object... parts) {
        var path = new StringJoiner("/");
        for (Object part : parts) {
            path.add(String.valueOf(part));
        }
        return path.toString();
    }

    private static String figures(ScorecardUpdated card) {
        var figures = new StringJoiner(" ");
        figures.setEmptyValue(NOTHING);
        add(figures, card.getCounters());
        new TreeMap<>(card.getSums())
                .forEach((name, sum) -> figures.add(name + "=" + number(sum) + card.getReportingCurrency()));
        new TreeMap<>(card.getUnconverted()).forEach((name, sum) -> figures.add(name + "=" + number(sum)));
        add(figures, card.getPromises());
        new TreeMap<>(card.getSketches()).forEach((name, bytes) -> figures.add(name + "=" + digest(bytes)));
        return figures.toString();
    }

    private static void add(StringJoiner figures, Map<String, Long> counts) {
        new TreeMap<>(counts).forEach((name, count) -> {
            if (count != 0) {
                figures.add(name + "=" + count);
            }
        });
    }

    private static String credits(ConversionAttributed sale) {
        return sale.getCredits().stream()
                .filter(credit -> credit.getAmount().signum() != 0)
                .map(credit -> credit(credit) + "=" + number(credit.getAmount()) + sale.getCurrency())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Whose credit it is, and under which model. */
    static String credit(TouchCredit credit) {
        return path(
                credit.getModel(),
                credit.getTouchId(),
                credit.getPartnerId().orElse(""),
                credit.getCampaignId().orElse(""),
                credit.getChannel().orElse(""),
                credit.getLinkId().orElse(""));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String digest(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
