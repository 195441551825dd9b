package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open channel before direct message: what one asked, others ask too, and what is said openly can be found again. Where
 * both sides share an open channel, a direct answer needs a reason. A machine that only says it has heard is not asked.
 *
 * @param partnerHasOne whether the partner has an open channel of its own
 */
public record OpenChannelFirst(ConversationChannels channels, boolean partnerHasOne) {

    /** What is wrong with a reply; empty when it may be given. */
    public Optional<Refusal> objection(Reply reply) {
        String channel = reply.channel();
        if (channel != null && channels.channel(channel).isEmpty()) {
            return against(Rule.UNKNOWN_CHANNEL, "channel", "\"" + channel + "\" is none of " + codes());
        }
        if (isDirectChannel(reply) && Boolean.FALSE.equals(reply.direct())) {
            return Optional.of(
                    new Refusal.Invalid("direct", "nobody can read along in " + channel + ", so it is direct"));
        }
        return isPassedOver(reply) ? excuse(reply.directReason()) : Optional.empty();
    }

    /** Whether a reply passes over an open channel that is there. */
    boolean isPassedOver(Reply reply) {
        boolean direct = Boolean.TRUE.equals(reply.direct()) || isDirectChannel(reply);
        return partnerHasOne && direct && !reply.automatic();
    }

    private boolean isDirectChannel(Reply reply) {
        return Optional.ofNullable(reply.channel())
                .flatMap(channels::channel)
                .map(channel -> !channel.open())
                .orElse(false);
    }

    private Optional<Refusal> excuse(@Nullable String reason) {
        if (reason == null) {
            return against(
                    Rule.OPEN_CHANNEL_FIRST,
                    "directReason",
                    "the partner has an open channel; answer there, or say why not: " + reasons());
        }
        return channels.isReason(reason)
                ? Optional.empty()
                : against(Rule.OPEN_CHANNEL_FIRST, "directReason", "\"" + reason + "\" is none of " + reasons());
    }

    private static Optional<Refusal> against(Rule rule, String field, String detail) {
        return Optional.of(new Refusal.Against(rule, field, detail));
    }

    private String codes() {
        return channels.channels().stream().map(Channel::code).toList().toString();
    }

    private String reasons() {
        return channels.reasons().stream().map(DirectReason::code).toList().toString();
    }
}
