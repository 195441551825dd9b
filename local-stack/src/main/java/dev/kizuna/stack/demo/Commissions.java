package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Sales with referral codes, and what came of them: one in another currency, a refund, one withheld, a payout. */
final class Commissions {

    private static final String AOZORA_CODE = "aozora-autumn";
    private static final String HIKARI_CODE = "hikari-referral";

    private final Plot plot;
    private final StoryTime time;

    Commissions(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        link(AOZORA_CODE, Campaigns.AUTUMN);
        link(HIKARI_CODE, Campaigns.REFERRAL);
        sale("aozora-1", Cast.AOZORA, AOZORA_CODE, time.on(-76, "14:00"), Sales.jpy(1_800));
        sale("aozora-2", Cast.AOZORA, AOZORA_CODE, time.on(-71, "11:30"), Sales.jpy(2_600));
        sale("aozora-3", Cast.AOZORA, AOZORA_CODE, time.on(-64, "16:10"), Sales.jpy(1_450));
        plot.put(
                time.on(-58, "07:00"),
                Target.CAMPAIGN,
                "/api/exchange-rates/EUR/" + time.date(-58),
                Map.of("rate", "162.35"));
        sale(
                "aozora-4",
                Cast.AOZORA,
                AOZORA_CODE,
                time.on(-58, "10:20"),
                Map.of("amount", "9800.00", "currency", "EUR"));
        refund("aozora-2", Cast.AOZORA, time.on(-62, "13:00"), Sales.jpy(400));
        sale("hikari-1", Cast.HIKARI, HIKARI_CODE, time.on(-40, "15:00"), Sales.jpy(900));
        boughtAtOnce("hikari-2", Cast.HIKARI, HIKARI_CODE, time.on(-34, "21:40"), Sales.jpy(350));
        pay(Cast.AOZORA);
    }

    private void link(String code, Campaigns.Campaign campaign) {
        plot.draft(
                time.on(campaign.launched(), "09:30"),
                "/api/links",
                code,
                Map.of(
                        "code",
                        code,
                        "partnerId",
                        campaign.partner(),
                        "campaignId",
                        campaign.id(),
                        "target",
                        "https://www.example.com/" + code));
    }

    private void sale(String id, Cast.Partner partner, String code, Instant at, Map<String, Object> amount) {
        sale(at, "referred-" + id, partner, code, amount, Map.of());
    }

    /** A sale seconds after its lead: a person has to look before it is paid. */
    private void boughtAtOnce(String id, Cast.Partner partner, String code, Instant at, Map<String, Object> amount) {
        String leadId = "lead-referred-" + id;
        plot.report(at, "lead-captured", leadId, partner.id(), Map.of("leadId", leadId, "referralCode", code));
        sale(at.plus(4, ChronoUnit.SECONDS), "referred-" + id, partner, code, amount, Map.of("leadId", leadId));
    }

    private void sale(
            Instant at,
            String conversionId,
            Cast.Partner partner,
            String code,
            Map<String, Object> amount,
            Map<String, Object> more) {
        var data = new TreeMap<>(more);
        data.putAll(Map.of(
                "conversionId", conversionId,
                "orderId", "order-" + conversionId,
                "referralCode", code,
                "amount", amount));
        plot.report(at, "conversion-recorded", conversionId, partner.id(), data);
    }

    private void refund(String id, Cast.Partner partner, Instant at, Map<String, Object> amount) {
        plot.report(
                at,
                "conversion-refunded",
                "refund-referred-" + id,
                partner.id(),
                Map.of("conversionId", "referred-" + id, "refundId", "refund-referred-" + id, "amount", amount));
    }

    /** The month that was over some days ago at least, so that its payout can be paid by now; its sales are held no more. */
    private void pay(Cast.Partner partner) {
        YearMonth after = YearMonth.from(time.date(-5));
        YearMonth month = after.minusMonths(1);
        int first = (int) ChronoUnit.DAYS.between(time.date(0), after.atDay(1));
        String id = partner.id() + "~JPY~" + month;
        String payout = "/api/payouts/" + id;
        plot.draft(
                time.on(first, "10:00"),
                "/api/payouts",
                id,
                Map.of(
                        "partnerId",
                        partner.id(),
                        "currency",
                        "JPY",
                        "month",
                        month.toString(),
                        "preparedBy",
                        partner.owner()));
        plot.act(
                time.on(first + 1, "11:00"), Target.CAMPAIGN, payout + "/approve", Map.of("approvedBy", Cast.YAMAMOTO));
        plot.act(time.on(first + 4, "09:00"), Target.CAMPAIGN, payout + "/pay", Map.of());
    }
}
