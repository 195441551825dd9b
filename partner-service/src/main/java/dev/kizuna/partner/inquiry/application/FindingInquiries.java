package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.inquiry.domain.AnswerTime;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquirySearch;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds inquiries with who has to answer them: who was named, or the partner's owner. */
@Component
public final class FindingInquiries {

    private final Inquiries inquiries;
    private final Partners partners;
    private final AnswerTime answerTime;
    private final Clock clock;

    FindingInquiries(Inquiries inquiries, Partners partners, AnswerTime answerTime, Clock clock) {
        this.inquiries = inquiries;
        this.partners = partners;
        this.answerTime = answerTime;
        this.clock = clock;
    }

    /** An inquiry with who has to answer it, and whether that is late by now. */
    public record Found(Inquiry inquiry, @Nullable String ownerId, boolean overdue) {}

    /**
     * What a list must have in common; what is null does not matter.
     *
     * @param overdue only those that have waited for too long
     */
    public record Wanted(
            @Nullable String partnerId,
            Inquiry.@Nullable Status status,
            @Nullable String ownerId,
            @Nullable String channel,
            boolean overdue) {}

    /**
     * A piece of a list in the order of the ids.
     *
     * @param after id after which the piece begins; empty for the beginning
     */
    public List<Found> list(Wanted wanted, String after, int limit) {
        var owner = wanted.ownerId() == null
                ? null
                : new InquirySearch.Owner(wanted.ownerId(), partners.ownedBy(wanted.ownerId()));
        var since = wanted.overdue() ? answerTime.lateSince(clock.instant()) : null;
        var search = new InquirySearch(wanted.partnerId(), wanted.status(), owner, wanted.channel(), since);
        return withOwners(inquiries.search(search, after, limit));
    }

    /** The same inquiry with its owner. */
    public Found withOwner(Inquiry inquiry) {
        return withOwners(List.of(inquiry)).getFirst();
    }

    private List<Found> withOwners(List<Inquiry> found) {
        Map<String, String> owners = new HashMap<>();
        partners.among(found.stream()
                        .filter(inquiry -> inquiry.ownerId().isEmpty())
                        .map(Inquiry::partnerId)
                        .collect(Collectors.toSet()))
                .forEach(partner -> owners.put(partner.partnerId(), owner(partner)));
        return found.stream()
                .map(inquiry -> new Found(
                        inquiry,
                        inquiry.ownerId()
                                .or(() -> Optional.ofNullable(owners.get(inquiry.partnerId())))
                                .orElse(null),
                        answerTime.isLate(inquiry, clock.instant())))
                .toList();
    }

    private static String owner(Partner partner) {
        return partner.profile().ownerId();
    }
}
