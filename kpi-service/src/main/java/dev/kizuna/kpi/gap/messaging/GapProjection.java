package dev.kizuna.kpi.gap.messaging;

import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.GapReport.End;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.domain.Gaps.News;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Keeps the readable gaps up to date. */
public final class GapProjection implements EventHandler {

    private static final String UNKNOWN = "unknown";

    private final Gaps gaps;

    public GapProjection(Gaps gaps) {
        this.gaps = gaps;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<News> news = new ArrayList<>();
        for (ReceivedEvent received : events) {
            switch (received.event()) {
                case KpiGapDetected detected -> news.add(new News.Detected(report(detected)));
                case KpiGapClosed closed -> news.add(new News.Closed(closed.getGapId(), end(closed)));
                case null, default -> {}
            }
        }
        gaps.store(news);
    }

    private static GapReport report(KpiGapDetected event) {
        return new GapReport(
                event.getGapId(),
                event.getCampaignId(),
                event.getPartnerId(),
                event.getMetric(),
                event.getUnit(),
                event.getTarget().orElse(null),
                event.getDay().orElseGet(() -> LocalDate.ofInstant(event.getOccurredAt(), ZoneOffset.UTC)),
                event.getTargetToDate(),
                event.getActual(),
                event.getGap(),
                event.getBlamedStage().orElse(null),
                event.getEvidence(),
                event.getReason().orElse(null),
                event.getRevision(),
                event.getOccurredAt(),
                null);
    }

    private static End end(KpiGapClosed event) {
        return new End(
                event.getHow().orElse(UNKNOWN),
                event.getOccurredAt(),
                event.getTargetToDate().orElse(null),
                event.getActual().orElse(null));
    }
}
