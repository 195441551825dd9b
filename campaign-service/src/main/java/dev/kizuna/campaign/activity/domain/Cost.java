package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cost as its newest report says.
 *
 * @param amount null where hours and their rate are told
 */
public record Cost(
        String partnerId,
        String costId,
        Source source,
        CostKind kind,
        @Nullable Money amount,
        @Nullable BigDecimal hours,
        @Nullable Money rate,
        @Nullable String campaignId,
        @Nullable String invoiceId) {

    public String id() {
        return Sale.id(partnerId, costId);
    }

    /** The newer of two reports. */
    public Cost with(Cost other) {
        return source.compareTo(other.source) >= 0 ? this : other;
    }
}
