package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.MoneyJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What clients send about campaigns. */
final class CampaignRequests {

    private CampaignRequests() {}

    /**
     * A new campaign.
     *
     * @param campaignId chosen by the client; a new one where it is absent
     * @param objective AWARENESS, LEAD_GENERATION or SALES
     * @param startsOn first local day, such as 2026-04-01
     * @param endsOn last local day
     * @param targets as far as they are known; needed by the launch
     * @param budget what it may cost
     * @param occurredAt when it was planned, with an offset; now where it is absent
     */
    record PlanCampaign(
            @Nullable String campaignId,
            @Nullable String partnerId,
            @Nullable String objective,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable List<TargetJson> targets,
            @Nullable MoneyJson budget,
            @Nullable String occurredAt) {}

    /** The targets, all of them. */
    record SetTargets(@Nullable List<TargetJson> targets) {}

    /**
     * Other targets for a campaign that was launched.
     *
     * @param reason why
     */
    record AdjustCampaign(
            @Nullable String reason,
            @Nullable List<TargetJson> targets,
            @Nullable String occurredAt) {}

    /** @param reason why, if that is to be kept */
    record PauseCampaign(@Nullable String reason, @Nullable String occurredAt) {}

    /** @param lessons what was learnt */
    record CompleteCampaign(
            @Nullable String lessons, @Nullable String occurredAt) {}

    /**
     * Something that one side promises.
     *
     * @param deliverableId chosen by the client; a new one where it is absent
     * @param kind webinar, podcast, newsletter, landing-page, white-paper ...
     * @param ownerId who promises
     * @param dueAt by when, with an offset
     */
    record PromiseDeliverable(
            @Nullable String deliverableId,
            @Nullable String kind,
            @Nullable String ownerId,
            @Nullable String dueAt,
            @Nullable String occurredAt) {}
}
