package dev.kizuna.kpi.gap.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which stage of the funnel is the likely cause.
 *
 * @param stage whose rate fell most; null for the reason
 * @param evidence the rates compared, such as {@code landing-page.before}, {@code .now}, {@code .fall} (a share) and
 *     {@code .z} (in standard errors), at six decimal places
 * @param reason why no stage is blamed, as a stable code: no-earlier-days, too-few-counts or no-stage-fell
 */
public record Blame(
        @Nullable Stage stage,
        Map<String, BigDecimal> evidence,
        @Nullable String reason) {

    public Blame {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    static Blame nobody(String reason, Map<String, BigDecimal> evidence) {
        return new Blame(null, evidence, reason);
    }
}
