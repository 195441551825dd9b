package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.success.domain.Facts.StageReached;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deal of a partner, as far as its stages were reported. Of each stage the earliest report holds, so that neither
 * their order nor repetitions matter.
 *
 * @param id made of both ids, see {@link #id(String, String)}
 * @param reports by stage
 */
public record Deal(String id, String partnerId, String dealId, Map<String, Report> reports) {

    public static final String WON = "WON";

    private static final Comparator<Map.Entry<String, Report>> BY_TIME = Comparator.comparing(
                    (Map.Entry<String, Report> report) -> report.getValue().at())
            .thenComparing(report -> report.getKey().equals(WON))
            .thenComparing(Map.Entry::getKey);

    /** What was said of a stage. */
    public record Report(
            Instant at,
            @Nullable String keyPersonId,
            @Nullable String campaignId,
            @Nullable Amount amount) {}

    public Deal {
        reports = Map.copyOf(reports);
    }

    /** A deal of which nothing is known yet. */
    public static Deal unheard(String partnerId, String dealId) {
        return new Deal(id(partnerId, dealId), partnerId, dealId, Map.of());
    }

    /** Deals of different partners may have the same id; partners' ids have no slash. */
    public static String id(String partnerId, String dealId) {
        return partnerId + "/" + dealId;
    }

    /** The same with one report more. */
    public Deal with(String stage, Report report) {
        Report known = reports.get(stage);
        if (known != null && !report.at().isBefore(known.at())) {
            return this;
        }
        Map<String, Report> more = new LinkedHashMap<>(reports);
        more.put(stage, report);
        return new Deal(id, partnerId, dealId, more);
    }

    public Optional<Instant> wonAt() {
        return Optional.ofNullable(reports.get(WON)).map(Report::at);
    }

    /** Stages up to the win, in the order of time. */
    public List<StageReached> stagesToTheWin() {
        Instant won = wonAt().orElse(Instant.MAX);
        return reports.entrySet().stream()
                .filter(report -> !report.getValue().at().isAfter(won))
                .sorted(BY_TIME)
                .map(report ->
                        new StageReached(report.getKey(), report.getValue().at()))
                .toList();
    }

    public Optional<String> keyPersonId() {
        return newest(Report::keyPersonId);
    }

    public Optional<String> campaignId() {
        return newest(Report::campaignId);
    }

    public Optional<Amount> amount() {
        return newest(Report::amount);
    }

    /** What the win says, else the latest stage that says anything of it. */
    private <V> Optional<V> newest(Function<Report, @Nullable V> field) {
        Report win = reports.get(WON);
        V ofWin = win == null ? null : field.apply(win);
        return ofWin != null
                ? Optional.of(ofWin)
                : reports.entrySet().stream()
                        .sorted(BY_TIME.reversed())
                        .map(report -> field.apply(report.getValue()))
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
