package dev.kizuna.partner.partnership.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership taught; it is kept when the partnership ends.
 *
 * @param planId the improvement plan that taught it, if one did
 */
public record Lesson(
        Instant learntAt, String text, @Nullable String planId) {}
