package dev.kizuna.stack.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a CRM reports of deals, and a shop of money. */
final class Sales {

    static final List<String> STAGES = List.of("PROSPECT", "PROPOSED", "POC_AGREED", "APPROVAL_STARTED", "WON");
    static final String LOST = "LOST";

    private final Plot plot;

    /** A deal that came of a lead. */
    record Deal(
            String partnerId,
            String id,
            String leadId,
            @Nullable String keyPersonId,
            Map<String, Object> amount) {}

    Sales(Plot plot) {
        this.plot = plot;
    }

    void reach(Deal deal, String stage, Instant at) {
        var data = new HashMap<String, Object>(
                Map.of("dealId", deal.id, "leadId", deal.leadId, "stage", stage, "amount", deal.amount));
        if (deal.keyPersonId != null) {
            data.put("keyPersonId", deal.keyPersonId);
        }
        plot.report(at, "deal-stage-reached", deal.id + "-" + stage, deal.partnerId, data);
    }

    void earn(Deal deal, Instant at) {
        plot.report(
                at,
                "conversion-recorded",
                "conv-" + deal.id,
                deal.partnerId,
                Map.of("conversionId", "conv-" + deal.id, "dealId", deal.id, "amount", deal.amount));
    }

    void giveBack(Deal deal, Map<String, Object> amount, Instant at) {
        plot.report(
                at,
                "conversion-refunded",
                "refund-" + deal.id,
                deal.partnerId,
                Map.of("conversionId", "conv-" + deal.id, "refundId", "refund-" + deal.id, "amount", amount));
    }

    static Map<String, Object> jpy(int thousands) {
        return Map.of("amount", thousands + "000", "currency", "JPY");
    }

    static Map<String, Object> usd(int dollars) {
        return Map.of("amount", dollars + ".00", "currency", "USD");
    }
}
