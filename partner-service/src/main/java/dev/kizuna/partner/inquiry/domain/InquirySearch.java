package dev.kizuna.partner.inquiry.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which inquiries are wanted; what is null does not matter.
 *
 * @param owner who has to answer
 * @param channel where it was asked
 * @param openSince only those that have been open since then or longer
 */
public record InquirySearch(
        @Nullable String partnerId,
        Inquiry.@Nullable Status status,
        @Nullable Owner owner,
        @Nullable String channel,
        @Nullable Instant openSince) {

    /** Inquiries of a partner, however far they are. */
    public static InquirySearch ofPartner(String partnerId) {
        return new InquirySearch(partnerId, null, null, null, null);
    }

    /**
     * Who has to answer.
     *
     * @param partners those whose inquiries are answered by their owner unless they were assigned to another
     */
    public record Owner(String ownerId, Set<String> partners) {}
}
