package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tracked link of a partner in a campaign.
 *
 * @param code also its id
 * @param paused whether it rests
 */
public record Link(
        Code code, String partnerId, String campaignId, Settings settings, boolean paused, Instant createdAt) {

    /** How touches by links are named that are put nowhere in particular. */
    public static final String PLAIN_CHANNEL = "link";

    private static final String MEDIUM = "partner";

    /**
     * What can be changed of a link.
     *
     * @param target where it leads, without what is added for each visit; null where a landing page says it
     * @param landingPageId the page it leads to, or null
     * @param channel where the link is put, as a stable code, or null
     * @param validFrom from when on it leads somewhere, or null
     * @param validTo when that ends, exclusive, or null
     */
    public record Settings(
            @Nullable String target,
            @Nullable String landingPageId,
            @Nullable String channel,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        private Optional<Refusal> refusal() {
            return validFrom != null && validTo != null && !validFrom.isBefore(validTo)
                    ? Optional.of(new Refusal(Reason.ENDS_BEFORE_START, "/validTo", "is not after validFrom"))
                    : Optional.empty();
        }
    }

    /** Makes it, if it can be. */
    public Decision<Link, LinkMade> make(Stamp stamp) {
        return settings.refusal()
                .<Decision<Link, LinkMade>>map(Decision::refused)
                .orElseGet(() -> Decision.accepted(this, new LinkMade(stamp, this)));
    }

    /** Leads elsewhere, or at another time. */
    public Decision<Link, LinkMade> set(Settings others) {
        if (others.equals(settings)) {
            return new Decision.Unchanged<>();
        }
        return others.refusal()
                .<Decision<Link, LinkMade>>map(Decision::refused)
                .orElseGet(() -> silently(new Link(code, partnerId, campaignId, others, paused, createdAt)));
    }

    /** Rests, or goes on. */
    public Decision<Link, LinkMade> pause(boolean rests) {
        return rests == paused
                ? new Decision.Unchanged<>()
                : silently(new Link(code, partnerId, campaignId, settings, rests, createdAt));
    }

    /** Where its touches come from. */
    public String channel() {
        return settings.channel == null ? PLAIN_CHANNEL : settings.channel;
    }

    /** Where a visit is sent: the target with UTM parameters, those that it has already being left as they are. */
    public Destination destination(String target) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("utm_source", partnerId);
        parameters.put("utm_medium", MEDIUM);
        parameters.put("utm_campaign", campaignId);
        parameters.put("utm_content", code.text());
        return Destination.of(target, parameters);
    }

    @Nullable
    Closing closedAt(Instant moment) {
        if (paused) {
            return Closing.PAUSED;
        }
        if (settings.validFrom != null && moment.isBefore(settings.validFrom)) {
            return Closing.NOT_YET;
        }
        return settings.validTo != null && !moment.isBefore(settings.validTo) ? Closing.EXPIRED : null;
    }

    /** Nobody is told: what a link is set to concerns its visitors alone. */
    private static Decision<Link, LinkMade> silently(Link changed) {
        return new Decision.Accepted<>(changed, List.of());
    }
}
