package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What other systems report: touches, leads, deals, money. The same each time, but for the days it is counted from. */
final class Funnel {

    private static final int SEED = 4_711;
    private static final BigDecimal USD_RATE = new BigDecimal("148.20");

    /**
     * How much comes in by a campaign.
     *
     * @param touches a weekday, on average
     * @param leadsOfHundred touches that become leads
     * @param leadsUntil last day on which the landing page works
     */
    private record Flow(Campaigns.Campaign campaign, int until, double touches, int leadsOfHundred, int leadsUntil) {}

    /**
     * A deal of a key person, by the days of its stages.
     *
     * @param stages PROSPECT, PROPOSED, POC_AGREED, APPROVAL_STARTED, WON: as many as were reached
     */
    private record KeyDeal(Cast.KeyPerson person, int number, List<Integer> stages, int thousands) {}

    private static final List<String> STAGES = List.of("PROSPECT", "PROPOSED", "POC_AGREED", "APPROVAL_STARTED", "WON");

    private static final List<Flow> FLOWS = List.of(
            new Flow(Campaigns.AUTUMN, -16, 7, 24, -16),
            new Flow(Campaigns.WEBINAR, 0, 9, 26, 0),
            new Flow(Campaigns.COBRAND, 0, 4, 18, 0),
            new Flow(Campaigns.BROKEN_PAGE, 0, 8, 22, -12),
            new Flow(Campaigns.PODCAST, 0, 5, 14, 0),
            new Flow(Campaigns.REFERRAL, 0, 2, 25, 0),
            new Flow(Campaigns.DEPOT, -16, 3, 20, -16));

    private static final List<KeyDeal> KEY_DEALS = List.of(
            new KeyDeal(Cast.SATO, 1, List.of(-82, -74, -63, -50, -38), 2_400),
            new KeyDeal(Cast.SATO, 2, List.of(-78, -70, -55, -40, -18), 1_800),
            new KeyDeal(Cast.SATO, 3, List.of(-74, -66, -47), 1_500),
            new KeyDeal(Cast.SATO, 4, List.of(-70, -60), 900),
            new KeyDeal(Cast.SATO, 5, List.of(-66, -52), 1_100),
            new KeyDeal(Cast.SATO, 6, List.of(-61), 700),
            new KeyDeal(Cast.SATO, 7, List.of(-40, -31, -12), 1_300),
            new KeyDeal(Cast.ITO, 1, List.of(-58, -44), 800),
            new KeyDeal(Cast.ITO, 2, List.of(-45), 600),
            new KeyDeal(Cast.ITO, 3, List.of(-14, -6), 1_000),
            new KeyDeal(Cast.KOBAYASHI, 1, List.of(-33), 500),
            new KeyDeal(Cast.NAKAMURA, 1, List.of(-45, -38, -24, -16, -10), 2_100),
            new KeyDeal(Cast.NAKAMURA, 2, List.of(-41, -33, -11), 1_400),
            new KeyDeal(Cast.NAKAMURA, 3, List.of(-37, -29), 900),
            new KeyDeal(Cast.NAKAMURA, 4, List.of(-30), 700),
            new KeyDeal(Cast.NAKAMURA, 5, List.of(-24), 800),
            new KeyDeal(Cast.YAMAGUCHI, 1, List.of(-72, -60), 600));

    private final Plot plot;
    private final StoryTime time;
    private final Random random = new Random(SEED);
    private final TreeSet<Integer> daysWithDollars = new TreeSet<>();

    Funnel(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        KEY_DEALS.forEach(this::keyDeal);
        FLOWS.forEach(this::flow);
        rates();
    }

    private void keyDeal(KeyDeal deal) {
        Cast.KeyPerson person = deal.person;
        String suffix = person.id().substring(2) + "-" + deal.number;
        String leadId = "lead-" + suffix;
        Instant first = time.workday(deal.stages.getFirst() - 2, "11:00");
        plot.report(
                first, "lead-captured", leadId, person.partner(), Map.of("leadId", leadId, "keyPersonId", person.id()));
        plot.report(
                first.plus(Duration.ofHours(5)),
                "lead-qualified",
                leadId + "-mql",
                person.partner(),
                Map.of("leadId", leadId, "qualification", "MQL"));
        for (int i = 0; i < deal.stages.size(); i++) {
            stage(
                    person.partner(),
                    "deal-" + suffix,
                    leadId,
                    person.id(),
                    STAGES.get(i),
                    jpy(deal.thousands),
                    time.on(deal.stages.get(i), "14:00"));
        }
        if (deal.stages.size() == STAGES.size()) {
            earn(person.partner(), "deal-" + suffix, jpy(deal.thousands), time.on(deal.stages.getLast(), "16:00"));
        }
    }

    private void flow(Flow flow) {
        String partnerId = flow.campaign.partner();
        String name = flow.campaign.id().substring(2);
        int number = 0;
        for (int day = flow.campaign.launched(); day <= flow.until; day++) {
            for (int i = touchesOn(day, flow.touches); i > 0; i--) {
                number++;
                Instant at = time.on(day, "08:30").plus(Duration.ofMinutes(random.nextInt(13 * 60)));
                String journey = "j-" + name + "-" + number;
                plot.report(
                        at,
                        "touch-recorded",
                        "t-" + name + "-" + number,
                        partnerId,
                        Map.of(
                                "touchId",
                                "t-" + name + "-" + number,
                                "campaignId",
                                flow.campaign.id(),
                                "journeyId",
                                journey,
                                "channel",
                                random.nextInt(4) == 0 ? "webinar" : "link"));
                if (day <= flow.leadsUntil && random.nextInt(100) < flow.leadsOfHundred) {
                    lead(flow.campaign, name + "-" + number, journey, at.plus(Duration.ofMinutes(7)), day);
                }
            }
            if (Math.floorMod(day, 7) == 0) {
                spend(flow, name, day);
            }
        }
    }

    private void lead(Campaigns.Campaign campaign, String suffix, String journey, Instant at, int day) {
        String partnerId = campaign.partner();
        String leadId = "lead-" + suffix;
        plot.report(
                at,
                "lead-captured",
                leadId,
                partnerId,
                Map.of("leadId", leadId, "campaignId", campaign.id(), "journeyId", journey));
        int luck = random.nextInt(100);
        plot.report(
                at.plus(Duration.ofHours(20 + random.nextInt(20))),
                "lead-qualified",
                leadId + "-q",
                partnerId,
                Map.of("leadId", leadId, "qualification", luck < 55 ? "MQL" : "DISQUALIFIED"));
        if (luck >= 26) {
            return;
        }
        boolean dollars = partnerId.equals(Cast.FUJIMI.id());
        int thousands = 300 + 50 * random.nextInt(24);
        Map<String, Object> amount = dollars ? usd(thousands * 7) : jpy(thousands);
        int reached = luck < 6 ? 5 : luck < 9 ? 4 : luck < 14 ? 3 : luck < 20 ? 2 : 1;
        int next = day + 2 + random.nextInt(3);
        for (int i = 0; i < reached; i++) {
            stage(partnerId, "deal-" + suffix, leadId, null, STAGES.get(i), amount, time.on(next, "15:10"));
            if (i == 4) {
                earn(partnerId, "deal-" + suffix, amount, time.on(next, "16:30"));
                refund(partnerId, "deal-" + suffix, dollars, time.on(next + 6, "11:00"), next + 6);
                if (dollars) {
                    daysWithDollars.add(next);
                }
            }
            next += 3 + random.nextInt(5);
        }
        if (reached < 5 && luck % 3 == 0) {
            stage(partnerId, "deal-" + suffix, leadId, null, "LOST", amount, time.on(next, "17:00"));
        }
    }

    private void stage(
            String partnerId,
            String dealId,
            String leadId,
            @Nullable String keyPersonId,
            String stage,
            Map<String, Object> amount,
            Instant at) {
        var data = new HashMap<String, Object>(
                Map.of("dealId", dealId, "leadId", leadId, "stage", stage, "amount", amount));
        if (keyPersonId != null) {
            data.put("keyPersonId", keyPersonId);
        }
        plot.report(at, "deal-stage-reached", dealId + "-" + stage, partnerId, data);
    }

    private void earn(String partnerId, String dealId, Map<String, Object> amount, Instant at) {
        plot.report(
                at,
                "conversion-recorded",
                "conv-" + dealId,
                partnerId,
                Map.of("conversionId", "conv-" + dealId, "dealId", dealId, "amount", amount));
    }

    private void refund(String partnerId, String dealId, boolean dollars, Instant at, int day) {
        if (random.nextInt(5) != 0) {
            return;
        }
        if (dollars) {
            daysWithDollars.add(day);
        }
        plot.report(
                at,
                "conversion-refunded",
                "refund-" + dealId,
                partnerId,
                Map.of(
                        "conversionId", "conv-" + dealId,
                        "refundId", "refund-" + dealId,
                        "amount", dollars ? usd(800) : jpy(80)));
    }

    private void spend(Flow flow, String name, int day) {
        String partnerId = flow.campaign.partner();
        String id = "cost-" + name + day;
        cost(
                partnerId,
                flow.campaign.id(),
                id + "-media",
                day,
                Map.of("kind", "MEDIA", "amount", jpy(40 + random.nextInt(40))));
        cost(
                partnerId,
                flow.campaign.id(),
                id + "-labour",
                day,
                Map.of("kind", "LABOUR", "hours", Integer.toString(4 + random.nextInt(8)), "rate", jpy(6)));
        if (Math.floorMod(day, 28) == 0) {
            cost(partnerId, flow.campaign.id(), id + "-fee", day, Map.of("kind", "FEE", "amount", jpy(120)));
        }
        plot.report(
                time.on(day, "20:00"),
                "reach-reported",
                "reach-" + name + day,
                partnerId,
                Map.of(
                        "campaignId", flow.campaign.id(),
                        "reach", 800 + random.nextInt(900),
                        "impressions", 2_000 + random.nextInt(3_000),
                        "engagements", 40 + random.nextInt(90)));
    }

    private void cost(String partnerId, String campaignId, String id, int day, Map<String, Object> what) {
        var data = new HashMap<>(what);
        data.put("costId", id);
        data.put("campaignId", campaignId);
        plot.report(time.on(day, "18:00"), "cost-incurred", id, partnerId, data);
    }

    /** A rate for each day with dollars on it; the rate of a day is pinned to the day. */
    private void rates() {
        for (int day : daysWithDollars) {
            BigDecimal rate = USD_RATE.add(BigDecimal.valueOf(random.nextInt(400) - 200L, 2));
            plot.put(
                    time.on(day, "07:00"),
                    Target.CAMPAIGN,
                    "/api/exchange-rates/USD/" + time.date(day),
                    Map.of("rate", rate.toPlainString()));
        }
    }

    /** Few at weekends. */
    private int touchesOn(int day, double average) {
        DayOfWeek weekday = time.date(day).getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return (int) Math.round(Math.max(0, average * (weekend ? 0.25 : 1) * (0.6 + 0.8 * random.nextDouble())));
    }

    static Map<String, Object> jpy(int thousands) {
        return Map.of("amount", thousands + "000", "currency", "JPY");
    }

    static Map<String, Object> usd(int dollars) {
        return Map.of("amount", dollars + ".00", "currency", "USD");
    }
}
