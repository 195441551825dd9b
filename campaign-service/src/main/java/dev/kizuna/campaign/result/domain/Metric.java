package dev.kizuna.campaign.result.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures of a campaign's scorecard for which a target can be set. */
public enum Metric {
    REACH("reach"),
    IMPRESSIONS("impressions"),
    ENGAGEMENTS("engagements"),
    TOUCHES("touches"),
    LEADS("leads"),
    MQL("mql"),
    PROSPECTS("prospects"),
    PROPOSED("proposed"),
    POCS("pocs"),
    APPROVALS("approvals"),
    WON("won"),
    CONVERSIONS("conversions"),
    REVENUE("revenue", CampaignFigures::revenue, false),
    CPL("cpl", figures -> figures.perPiece("leads"), true),
    COST_PER_MQL("costPerMql", figures -> figures.perPiece("mql"), true);

    private final String label;
    private final boolean money;
    private final boolean atMost;
    private final Function<CampaignFigures, Figure> reading;

    Metric(String label) {
        this.label = label;
        this.money = false;
        this.atMost = false;
        this.reading = figures -> figures.count(label);
    }

    Metric(String label, Function<CampaignFigures, Figure> reading, boolean atMost) {
        this.label = label;
        this.money = true;
        this.atMost = atMost;
        this.reading = reading;
    }

    public static Optional<Metric> of(String label) {
        return Arrays.stream(values())
                .filter(metric -> metric.label.equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(metric -> metric.label).toList();
    }

    public boolean isMoney() {
        return money;
    }

    public Figure of(CampaignFigures figures) {
        return reading.apply(figures);
    }

    /** Whether the target is met: reached, or for a cost not exceeded. */
    public boolean meets(BigDecimal actual, BigDecimal target) {
        return atMost ? actual.compareTo(target) <= 0 : actual.compareTo(target) >= 0;
    }
}
