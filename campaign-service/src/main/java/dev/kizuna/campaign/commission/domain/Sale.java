package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale that counts as a partner's.
 *
 * @param day local day of the partner on which it happened; says which terms were in force
 * @param amount what it brought, above zero
 * @param refunds each once, in any order
 */
public record Sale(
        String conversionId,
        Instant at,
        LocalDate day,
        @Nullable String productId,
        BigDecimal amount,
        List<Refund> refunds) {

    /** The order in which sales climb a schedule; ids decide where two happened at once. */
    public static final Comparator<Sale> IN_ORDER =
            Comparator.comparing(Sale::at).thenComparing(Sale::conversionId);

    public Sale {
        refunds = List.copyOf(refunds);
    }

    /** The same in the currency of an agreement. */
    Sale in(Exchange exchange) {
        return new Sale(
                conversionId,
                at,
                day,
                productId,
                exchange.of(amount),
                refunds.stream()
                        .map(refund -> new Refund(
                                refund.refundId(),
                                refund.at(),
                                exchange.of(refund.amount()),
                                exchange.to(),
                                refund.orderId()))
                        .toList());
    }

    /** What is left of it after all that is known; refunds can take no more than there is. */
    BigDecimal left() {
        return refunds.stream()
                .map(Refund::amount)
                .reduce(amount, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    List<Refund> refundsInOrder() {
        return refunds.stream()
                .sorted(Comparator.comparing(Refund::at).thenComparing(Refund::refundId))
                .toList();
    }
}
