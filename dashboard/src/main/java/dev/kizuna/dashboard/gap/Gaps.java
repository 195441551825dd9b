package dev.kizuna.dashboard.gap;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Open gaps, asked from kpi-service; the names of their campaigns from campaign-service. */
@Component
class Gaps {

    private static final ParameterizedTypeReference<Piece<Gap>> GAPS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Campaign> CAMPAIGN = new ParameterizedTypeReference<>() {};
    private static final int SHOWN = 6;
    private static final int FULL = 100;
    private static final String COUNT = "count";

    private final Services services;
    private final Directory directory;
    private final Wording wording;

    Gaps(Services services, Directory directory, Wording wording) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
    }

    /** A gap as kpi-service gives it. */
    record Gap(
            String gapId,
            String campaignId,
            String partnerId,
            String metric,
            String unit,
            LocalDate day,
            BigDecimal targetToDate,
            BigDecimal actual,
            @Nullable String blamedStage) {}

    /** A campaign, as far as it is named here. */
    record Campaign(@Nullable String title) {}

    /**
     * A gap in the words of a language.
     *
     * @param filled how much of the target to date is there, in percent
     * @param blamed what fell; empty where no stage is blamed
     */
    record Row(
            String campaign, String partner, String metric, String figures, int filled, String blamed, String since) {}

    /** The latest first. */
    Answer<List<Row>> open(Locale locale) {
        return services.kpi()
                .get(GAPS, Map.of("status", "open", "limit", Integer.toString(SHOWN)), "api", "gaps")
                .map(piece ->
                        piece.items().stream().map(gap -> row(gap, locale)).toList());
    }

    private Row row(Gap gap, Locale locale) {
        return new Row(
                title(gap.campaignId),
                directory.nameOf(gap.partnerId),
                wording.word("gap-metric." + gap.metric, locale),
                wording.phrases(
                        "gaps.figures",
                        locale,
                        said(gap.actual, gap.unit, locale),
                        said(gap.targetToDate, gap.unit, locale)),
                filled(gap),
                gap.blamedStage == null ? "" : wording.word("blamed-stage." + gap.blamedStage, locale),
                wording.date(gap.day, locale));
    }

    private String title(String campaignId) {
        return services.campaign()
                .get(CAMPAIGN, Map.of(), "api", "campaigns", campaignId)
                .toOptional()
                .flatMap(campaign -> Optional.ofNullable(campaign.title))
                .orElse(campaignId);
    }

    private String said(BigDecimal number, String unit, Locale locale) {
        return COUNT.equals(unit)
                ? wording.count(number.setScale(0, RoundingMode.HALF_UP).longValue(), locale)
                : wording.money(number, unit, locale);
    }

    private static int filled(Gap gap) {
        return gap.targetToDate.signum() <= 0
                ? FULL
                : Math.clamp(
                        gap.actual
                                .multiply(BigDecimal.valueOf(FULL))
                                .divide(gap.targetToDate, 0, RoundingMode.DOWN)
                                .longValue(),
                        0,
                        FULL);
    }
}
