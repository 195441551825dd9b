package dev.kizuna.campaign.payout.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.ledger.domain.Ledger.Booked;
import dev.kizuna.campaign.payout.domain.Statement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A month's statement. */
@Schema(name = "Statement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementJson(
        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "ISO 4217 code of all amounts", example = "JPY")
        String currency,

        @Schema(description = "Month of the partner's calendar", example = "2026-04")
        String month,

        @Schema(description = "What was open before") Standing opening,

        @Schema(description = "What happened, in the order of the books")
        List<Line> lines,

        @Schema(description = "What is open after") Standing closing,

        @Schema(description = "The month's payout") @Nullable
        PayoutId payout,

        @Schema(description = "What is due and in no payout yet; below zero when it is owed back", example = "-250")
        String carriedForward) {

    /** What a partner has coming. */
    @Schema(name = "Standing")
    record Standing(
            @Schema(description = "Earned, held back while it may be refunded", example = "12000")
            String held,

            @Schema(description = "Due with the next payout; below zero is carried forward", example = "30000")
            String payable,

            @Schema(description = "Approved and not paid yet", example = "0")
            String approved) {

        static Standing of(Balances balances) {
            return new Standing(
                    balances.of(Account.COMMISSIONS_HELD).toPlainString(),
                    balances.of(Account.COMMISSIONS_PAYABLE).toPlainString(),
                    balances.of(Account.PAYOUTS_APPROVED).toPlainString());
        }
    }

    /** One entry of the books. */
    @Schema(name = "StatementLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "The event that it books", example = "commission~p-hikari~c-77~1")
            String entryId,

            @Schema(description = "When it happened", example = "2026-04-10T03:00:00Z")
            Instant at,

            @Schema(description = "ACCRUED, REVERSED, RELEASED, APPROVED or PAID", example = "ACCRUED")
            Entry.Kind kind,

            @Schema(description = "The commission or payout", example = "p-hikari~c-77")
            String reference,

            @Schema(description = "Account that it comes from", example = "COMMISSION_EXPENSE")
            Account debit,

            @Schema(description = "Account that it goes to", example = "COMMISSIONS_HELD")
            Account credit,

            @Schema(description = "How much", example = "5000")
            String amount,

            @Schema(
                    description = "By what rate the sale was brought into this currency; absent where it was in it",
                    example = "148.2")
            @Nullable
            String exchangeRate,

            @Schema(description = "The local day whose rate that is", example = "2026-04-10") @Nullable
            LocalDate exchangeRateDay) {

        static Line of(Booked booked) {
            Entry entry = booked.entry();
            Entry.Rate rate = entry.rate();
            return new Line(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.reference(),
                    entry.debit(),
                    entry.credit(),
                    entry.amount().amount().toPlainString(),
                    rate == null ? null : rate.rate().toPlainString(),
                    rate == null ? null : rate.day());
        }
    }

    /** The payout of the month. */
    @Schema(name = "StatementPayout")
    record PayoutId(
            @Schema(description = "Its id", example = "p-hikari~JPY~2026-04")
            String payoutId,

            @Schema(description = "PREPARED, APPROVED or PAID", example = "PAID")
            String status,

            @Schema(description = "What is paid", example = "30000")
            String amount) {}

    static StatementJson of(Statement statement) {
        return new StatementJson(
                statement.partnerId(),
                statement.currency(),
                statement.month().toString(),
                Standing.of(statement.opening()),
                statement.lines().stream().map(Line::of).toList(),
                Standing.of(statement.closing()),
                statement
                        .payout()
                        .map(payout -> new PayoutId(
                                payout.payoutId(),
                                payout.status().name(),
                                payout.amount().toPlainString()))
                        .orElse(null),
                statement.carriedForward().stripTrailingZeros().toPlainString());
    }
}
