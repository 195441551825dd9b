package dev.kizuna.partner.partnership.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner's time in a stage.
 *
 * @param since when it was entered
 * @param reason why, in the words of who decided
 */
public record StageVisit(
        PartnerStage stage, Instant since, @Nullable String reason) {}
