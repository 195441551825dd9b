package dev.kizuna.partner.load.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a load plan has to know of the role.
 *
 * @param held whether the person holds the role now
 * @param since when the first day of the role begins; null when the person never was appointed
 * @param appointedAt when that was made known; null when the person never was appointed
 */
public record RoleHolder(
        String keyPersonId,
        String partnerId,
        boolean held,
        @Nullable Instant since,
        @Nullable Instant appointedAt) {}
