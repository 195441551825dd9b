package dev.kizuna.kpi.attribution.application;

import dev.kizuna.kpi.attribution.domain.Model;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about credits; a campaign, a partner or a partner manager must be named.
 *
 * @param managerId who answered for the partners at the end of the day of their sales
 * @param model null for all side by side
 * @param from first local day; null for 90 days up to the last
 * @param to last local day; null for today
 */
public record Question(
        @Nullable String campaignId,
        @Nullable String partnerId,
        @Nullable String managerId,
        @Nullable Model model,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
