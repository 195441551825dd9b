package dev.kizuna.kpi.attribution.application;

import dev.kizuna.kpi.attribution.domain.Model;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about credits; a campaign or a partner must be named.
 *
 * @param model null for all side by side
 * @param from first local day; null for 90 days up to the last
 * @param to last local day; null for today
 */
public record Question(
        @Nullable String campaignId,
        @Nullable String partnerId,
        @Nullable Model model,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
