package dev.kizuna.partner.partnership.domain;

import org.jspecify.annotations.Nullable;

/**
 * What other services must know about a partner.
 *
 * @param name display name of the company
 * @param timeZone IANA zone in which the partner's days are counted
 * @param calendarId business calendar by which promises to the partner are due
 * @param ownerId partner manager on the vendor's side
 * @param slackChannel where the partner's matters are spoken of
 * @param managerId to whom an unanswered promise is escalated first
 * @param executiveId to whom an unanswered promise is escalated last
 * @param locale BCP 47 tag of the language in which people of the partner are addressed
 * @param lineGroupId LINE group or room in which the partner's matters are spoken of
 */
public record PartnerProfile(
        String name,
        String timeZone,
        String calendarId,
        String ownerId,
        @Nullable String slackChannel,
        @Nullable String managerId,
        @Nullable String executiveId,
        String locale,
        @Nullable String lineGroupId) {

    PartnerProfile ownedBy(String newOwnerId) {
        return new PartnerProfile(
                name, timeZone, calendarId, newOwnerId, slackChannel, managerId, executiveId, locale, lineGroupId);
    }
}
