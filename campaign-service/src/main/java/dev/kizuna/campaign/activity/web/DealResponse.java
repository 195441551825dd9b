package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deal.
 *
 * @param stage the one it reached last
 * @param reachedAt when it reached each stage at first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealResponse(
        String dealId,
        String partnerId,
        Stage stage,
        Map<Stage, Instant> reachedAt,
        @Nullable String leadId,
        @Nullable String campaignId,
        @Nullable String keyPersonId,
        @Nullable MoneyJson amount) {

    static DealResponse of(Deal deal) {
        var reachedAt = new TreeMap<Stage, Instant>();
        deal.stages().forEach((stage, reached) -> reachedAt.put(stage, reached.since()));
        return new DealResponse(
                deal.id(),
                deal.partnerId(),
                deal.stage(),
                reachedAt,
                deal.leadId().orElse(null),
                deal.campaignId().orElse(null),
                deal.keyPersonId().orElse(null),
                MoneyJson.of(deal.amount().orElse(null)));
    }
}
