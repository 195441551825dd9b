package dev.kizuna.kpi.attribution.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a touch is credited with under a model.
 *
 * @param amount in the sale's currency, at four decimal places
 */
public record Credit(
        Model model,
        String partnerId,
        String touchId,
        @Nullable String campaignId,
        @Nullable String linkId,
        String channel,
        BigDecimal amount) {

    static Credit of(Model model, Touch touch, BigDecimal amount) {
        return new Credit(
                model, touch.partnerId(), touch.touchId(), touch.campaignId(), touch.linkId(), touch.channel(), amount);
    }

    /** The same touch and model without an amount, for one that lost it. */
    Credit lost() {
        return new Credit(
                model, partnerId, touchId, campaignId, linkId, channel, BigDecimal.ZERO.setScale(Division.SCALE));
    }
}
