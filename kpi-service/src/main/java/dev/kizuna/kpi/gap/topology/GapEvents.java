package dev.kizuna.kpi.gap.topology;

import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.kpi.gap.domain.Gap;
import dev.kizuna.kpi.gap.domain.Gap.Closing;
import dev.kizuna.kpi.scorecard.domain.Amount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events of a gap. What they say names them, so that the same news is the same event. */
final class GapEvents {

    private GapEvents() {}

    /** @param at the end of the day on which it counted as a gap */
    static KpiGapDetected detected(Published published, Instant at) {
        Gap gap = published.gap();
        return KpiGapDetected.newBuilder()
                .setEventId(id("detected", gap.gapId(), Long.toString(published.revision())))
                .setOccurredAt(at)
                .setPartnerId(gap.partnerId())
                .setGapId(gap.gapId())
                .setCampaignId(gap.campaignId())
                .setMetric(gap.target().metric().label())
                .setTargetToDate(Amount.told(gap.toDate()))
                .setActual(Amount.told(gap.actual()))
                .setGap(Amount.told(gap.toDate().subtract(gap.actual()).abs()))
                .setBlamedStage(
                        gap.blame().stage() == null ? null : gap.blame().stage().code())
                .setEvidence(gap.blame().evidence())
                .setDay(gap.day())
                .setUnit(gap.target().unit())
                .setTarget(gap.target().target())
                .setRevision(published.revision())
                .setReason(gap.blame().reason())
                .build();
    }

    /** @param othersOpen how many other gaps of the campaign were open by then */
    static KpiGapClosed closed(Published published, Closing closing, int othersOpen, Instant at) {
        Gap gap = published.gap();
        return KpiGapClosed.newBuilder()
                .setEventId(id(
                        "closed",
                        gap.gapId(),
                        Long.toString(published.revision()),
                        closing.how().code(),
                        closing.day().toString(),
                        plain(closing.toDate()),
                        plain(closing.actual())))
                .setOccurredAt(at)
                .setPartnerId(gap.partnerId())
                .setGapId(gap.gapId())
                .setCampaignId(gap.campaignId())
                .setMetric(gap.target().metric().label())
                .setHow(closing.how().code())
                .setTargetToDate(told(closing.toDate()))
                .setActual(told(closing.actual()))
                .setRevision(published.revision())
                .setOthersOpen(othersOpen)
                .build();
    }

    private static @Nullable BigDecimal told(@Nullable BigDecimal number) {
        return number == null ? null : Amount.told(number);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String id(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("/", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
