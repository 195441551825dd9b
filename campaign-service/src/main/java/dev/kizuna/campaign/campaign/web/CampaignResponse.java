package dev.kizuna.campaign.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param adjustments changes of the targets after the launch, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignResponse(
        String campaignId,
        String partnerId,
        Objective objective,
        Status status,
        LocalDate startsOn,
        LocalDate endsOn,
        List<TargetJson> targets,
        @Nullable MoneyJson budget,
        @Nullable Instant launchedAt,
        List<AdjustmentJson> adjustments,
        List<DeliverableJson> deliverables,
        @Nullable String lessons) {

    record AdjustmentJson(Instant at, String reason, List<TargetJson> before, List<TargetJson> after) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliverableJson(
            String deliverableId,
            String kind,
            String ownerId,
            Instant dueAt,
            @Nullable Instant deliveredAt) {

        static DeliverableJson of(Deliverable deliverable) {
            return new DeliverableJson(
                    deliverable.id(),
                    deliverable.kind(),
                    deliverable.ownerId(),
                    deliverable.dueAt(),
                    deliverable.deliveredAt());
        }
    }

    static CampaignResponse of(Campaign campaign) {
        Plan plan = campaign.plan();
        return new CampaignResponse(
                campaign.id(),
                campaign.partnerId(),
                plan.objective(),
                campaign.status(),
                plan.startsOn(),
                plan.endsOn(),
                TargetJson.of(plan.targets()),
                MoneyJson.of(plan.budget()),
                campaign.launchedAt(),
                campaign.adjustments().stream()
                        .map(each -> new AdjustmentJson(
                                each.at(), each.reason(), TargetJson.of(each.before()), TargetJson.of(each.after())))
                        .toList(),
                campaign.deliverables().all().stream().map(DeliverableJson::of).toList(),
                campaign.lessons());
    }
}
