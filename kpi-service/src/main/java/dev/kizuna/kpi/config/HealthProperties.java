package dev.kizuna.kpi.config;

import dev.kizuna.kpi.health.domain.HealthRules;
import dev.kizuna.kpi.health.domain.Part;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How partners' health is scored and watched.
 *
 * @param weights what each part weighs against the others; 0 leaves it out
 * @param comparedDays health is compared with that of so many days before
 * @param fall so many points less is a fall
 * @param low crossing it downwards is a fall, whatever the difference
 * @param recovery so many points above where it fell to, and not below {@code low}, it is back
 * @param interval how often it is looked for local days that have ended
 * @param settle how long after a day's end, or after a late change, a partner is looked at
 */
@ConfigurationProperties("kizuna.kpi.health")
record HealthProperties(
        @DefaultValue Weights weights,
        @DefaultValue("7") int comparedDays,
        @DefaultValue("15") int fall,
        @DefaultValue("40") int low,
        @DefaultValue("10") int recovery,
        @DefaultValue("1s") Duration interval,
        @DefaultValue("60s") Duration settle) {

    /** What each part weighs. */
    record Weights(
            @DefaultValue("20") int response,
            @DefaultValue("15") int feedback,
            @DefaultValue("15") int rhythm,
            @DefaultValue("20") int pipeline,
            @DefaultValue("20") int results,
            @DefaultValue("10") int progress) {}

    HealthRules rules() {
        return new HealthRules(
                Map.of(
                        Part.RESPONSE, weights.response,
                        Part.FEEDBACK, weights.feedback,
                        Part.RHYTHM, weights.rhythm,
                        Part.PIPELINE, weights.pipeline,
                        Part.RESULTS, weights.results,
                        Part.PROGRESS, weights.progress),
                comparedDays,
                fall,
                low,
                recovery);
    }
}
