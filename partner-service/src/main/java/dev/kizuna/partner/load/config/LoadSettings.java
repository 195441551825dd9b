package dev.kizuna.partner.load.config;

import dev.kizuna.partner.load.domain.LoadRules;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The rules of load as they are written in {@code load-rules.yml}. */
@ConfigurationProperties("kizuna.load")
record LoadSettings(
        int planDays, int valleyPercent, int peakDays, int valleyDays, int withinDays, int noticeAfterDays) {

    LoadRules toDomain() {
        return new LoadRules(planDays, valleyPercent, peakDays, valleyDays, withinDays, noticeAfterDays);
    }
}
