package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.inquiry.domain.ConversationChannels;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.OpenChannelFirst;
import dev.kizuna.partner.inquiry.domain.Reply;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.Partners;
import org.springframework.stereotype.Component;

/** A human, or a machine that only says it has heard, answers an inquiry. */
@Component
public final class AnsweringInquiry {

    private final Inquiries inquiries;
    private final Partners partners;
    private final ConversationChannels channels;
    private final Occurrences occurrences;

    AnsweringInquiry(Inquiries inquiries, Partners partners, ConversationChannels channels, Occurrences occurrences) {
        this.inquiries = inquiries;
        this.partners = partners;
        this.channels = channels;
        this.occurrences = occurrences;
    }

    public Outcome<Inquiry> answer(Target target, Reply reply) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                inquiries, target, inquiry -> inquiry.answer(occurrence, reply, practice(inquiry.partnerId())));
    }

    private OpenChannelFirst practice(String partnerId) {
        boolean hasOne = partners.find(partnerId)
                .map(partner -> isSpokenWithOpenly(partner.value().profile()))
                .orElse(false);
        return new OpenChannelFirst(channels, hasOne);
    }

    private static boolean isSpokenWithOpenly(PartnerProfile profile) {
        return profile.slackChannel() != null || profile.lineGroupId() != null;
    }
}
