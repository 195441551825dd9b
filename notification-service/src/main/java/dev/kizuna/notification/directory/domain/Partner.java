package dev.kizuna.notification.directory.domain;

import org.jspecify.annotations.Nullable;

/**
 * A partner's entry.
 *
 * @param timeZone IANA zone
 * @param ownerId partner manager on the vendor's side
 * @param slackChannel id, or name with its #, as it was entered
 * @param locale BCP 47 tag
 */
public record Partner(
        String partnerId,
        String name,
        String timeZone,
        String calendarId,
        String ownerId,
        @Nullable String managerId,
        @Nullable String executiveId,
        @Nullable String slackChannel,
        @Nullable String lineGroupId,
        String locale) {

    /** Whether the person answers for the partner on the vendor's side. */
    public boolean isLookedAfterBy(String personId) {
        return personId.equals(ownerId) || personId.equals(managerId) || personId.equals(executiveId);
    }
}
