package dev.kizuna.campaign.landingpage.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page to which links of a campaign lead.
 *
 * @param fallback where visitors go whose link leads nowhere any more, or null
 * @param replacements what it was before
 */
public record LandingPage(
        String id,
        String partnerId,
        String campaignId,
        String url,
        @Nullable String fallback,
        Instant createdAt,
        List<Replacement> replacements) {

    public LandingPage {
        replacements = List.copyOf(replacements);
    }

    /** An address that was given up, why and when. */
    public record Replacement(Instant at, String reason, String url) {}

    /** Pages have no events of their own: links and touches name them. */
    public enum NoEvent {}

    /** Leads elsewhere from now on; all its links do. */
    public Decision<LandingPage, NoEvent> replace(String other, @Nullable String next, String reason, Instant at) {
        if (other.equals(url) && Objects.equals(next, fallback)) {
            return new Decision.Unchanged<>();
        }
        var all = new ArrayList<>(replacements);
        all.add(new Replacement(at, reason, url));
        return new Decision.Accepted<>(
                new LandingPage(id, partnerId, campaignId, other, next, createdAt, all), List.of());
    }
}
