package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it follows from the reports about it: the same for any order and any number of repetitions.
 *
 * @param told the newest report; null while only refunds are known
 * @param refunds each once, in the order in which they happened
 */
public record Sale(
        String partnerId, String conversionId, @Nullable Told told, List<Refund> refunds) {

    private static final Comparator<Refund> IN_ORDER =
            Comparator.comparing(Refund::source).thenComparing(Refund::refundId);

    public Sale {
        refunds = refunds.stream().sorted(IN_ORDER).toList();
    }

    /** What a report says. */
    public record Told(
            Source source,
            Money amount,
            @Nullable String dealId,
            @Nullable String leadId,
            @Nullable String campaignId,
            @Nullable String journeyId,
            @Nullable String referralCode,
            @Nullable String productId,
            @Nullable String orderId) {}

    /** Money that was given back; of two reports of one refund the newer counts. */
    public record Refund(
            Source source,
            String refundId,
            Money amount,
            @Nullable String orderId) {}

    /** A sale of which nothing is known yet. */
    public static Sale unknown(String partnerId, String conversionId) {
        return new Sale(partnerId, conversionId, null, List.of());
    }

    public String id() {
        return id(partnerId, conversionId);
    }

    /** Senders make up ids; those of two partners may be the same. */
    static String id(String partnerId, String id) {
        return partnerId + "~" + id;
    }

    /** The sale with one report more. */
    public Sale with(Report.OfSale report) {
        return switch (report) {
            case Report.Sold sold ->
                told != null && told.source.compareTo(sold.told().source()) >= 0
                        ? this
                        : new Sale(partnerId, conversionId, sold.told(), refunds);
            case Report.Refunded refunded -> with(refunded.refund());
        };
    }

    private Sale with(Refund refund) {
        var others = new ArrayList<Refund>();
        for (Refund known : refunds) {
            if (!known.refundId.equals(refund.refundId)) {
                others.add(known);
            } else if (known.source.compareTo(refund.source) >= 0) {
                return this;
            }
        }
        others.add(refund);
        return new Sale(partnerId, conversionId, told, others);
    }
}
