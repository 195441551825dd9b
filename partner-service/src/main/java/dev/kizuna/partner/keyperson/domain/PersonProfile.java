package dev.kizuna.partner.keyperson.domain;

import org.jspecify.annotations.Nullable;

/**
 * Personal data of a person: in the directory and nowhere else.
 *
 * @param displayName name as the person writes it
 * @param slackUserId for mentions
 * @param title position in the company
 * @param timeZone IANA zone, when it differs from the partner's
 */
public record PersonProfile(
        String displayName,
        @Nullable String email,
        @Nullable String slackUserId,
        @Nullable String title,
        @Nullable String timeZone) {}
