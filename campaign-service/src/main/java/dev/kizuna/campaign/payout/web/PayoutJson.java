package dev.kizuna.campaign.payout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payout. */
@Schema(name = "Payout")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutJson(
        @Schema(description = "Partner, currency and month", example = "p-hikari~JPY~2026-04")
        String payoutId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Month of the partner's calendar", example = "2026-04")
        String month,

        @Schema(description = "What is paid") @Nullable MoneyJson amount,

        @Schema(description = "PREPARED, APPROVED, PAID or CANCELLED", example = "APPROVED")
        Payout.Status status,

        @Schema(description = "Who prepared it", example = "u-sato")
        String preparedBy,

        @Schema(description = "When", example = "2026-05-01T00:30:00Z")
        Instant preparedAt,

        @Schema(description = "Who approved it; never who prepared it", example = "u-kato") @Nullable
        String approvedBy,

        @Schema(description = "When it was approved", example = "2026-05-02T00:30:00Z") @Nullable
        Instant approvedAt,

        @Schema(description = "When it was paid", example = "2026-05-10T00:00:00Z") @Nullable
        Instant paidAt) {

    static PayoutJson of(PayoutBook book, Payout payout) {
        return new PayoutJson(
                payout.payoutId(),
                book.partnerId(),
                payout.month().toString(),
                MoneyJson.of(new Money(payout.amount(), book.currency())),
                payout.status(),
                payout.preparedBy(),
                payout.preparedAt(),
                payout.approvedBy(),
                payout.approvedAt(),
                payout.paidAt());
    }
}
