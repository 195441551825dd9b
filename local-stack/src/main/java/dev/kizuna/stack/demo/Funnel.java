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

/** What campaigns bring, day by day: reach, touches, leads, deals, costs. The same each time, but for the days it is counted from. */
final class Funnel {

    private static final int SEED = 4_711;
    private static final BigDecimal USD_RATE = new BigDecimal("148.20");
    private static final int NOW = 0;
    private static final int WORKDAY = 18;
    private static final int WEEKEND_DAY = 5;

    /**
     * How much comes in by a campaign for some days.
     *
     * @param reach people a day
     * @param touches a week
     * @param leadsOfHundred touches that become leads
     */
    private record Stretch(int from, int until, int reach, int touches, int leadsOfHundred) {}

    /** @param dealsUntil day after which its deals do not move on */
    private record Flow(Campaigns.Campaign campaign, int dealsUntil, List<Stretch> stretches) {}

    private static final List<Flow> FLOWS = List.of(
            // a shorter form from day -45 on
            new Flow(
                    Campaigns.AUTUMN,
                    NOW,
                    List.of(new Stretch(-80, -46, 140, 49, 20), new Stretch(-45, -16, 140, 49, 30))),
            new Flow(Campaigns.WEBINAR, NOW, List.of(new Stretch(-14, NOW, 180, 63, 26))),
            // the message has worn out, and nobody has time for a new one
            new Flow(
                    Campaigns.COBRAND,
                    NOW,
                    List.of(new Stretch(-53, -18, 120, 40, 20), new Stretch(-17, NOW, 120, 18, 20))),
            // the page is broken for two weeks; when it is mended, those who came in vain are asked again
            new Flow(
                    Campaigns.LANDING,
                    NOW,
                    List.of(
                            new Stretch(-53, -31, 150, 58, 27),
                            new Stretch(-30, -17, 150, 58, 0),
                            new Stretch(-16, -7, 150, 84, 38),
                            new Stretch(-6, NOW, 150, 58, 27))),
            new Flow(Campaigns.PODCAST, NOW, List.of(new Stretch(-58, NOW, 260, 35, 14))),
            // whoever is silent recommends nobody
            new Flow(
                    Campaigns.REFERRAL,
                    -36,
                    List.of(new Stretch(-68, -38, 60, 14, 25), new Stretch(-37, NOW, 2, 1, 0))),
            new Flow(Campaigns.DEPOT, -16, List.of(new Stretch(-75, -16, 90, 21, 20))));

    private final Plot plot;
    private final StoryTime time;
    private final Sales sales;
    private final Random random = new Random(SEED);
    private final TreeSet<Integer> daysWithDollars = new TreeSet<>();

    Funnel(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
        this.sales = new Sales(plot);
    }

    void tell() {
        FLOWS.forEach(this::flow);
        rates();
    }

    /** Shares that are left over are carried to the next day, so that weeks are alike whatever the day of the week. */
    private void flow(Flow flow) {
        int number = 0;
        double touches = 0;
        double leads = 0;
        for (Stretch stretch : flow.stretches) {
            for (int day = stretch.from; day <= stretch.until; day++) {
                reach(flow.campaign, stretch, day);
                for (touches += touchesOn(day, stretch); touches >= 1; touches--) {
                    leads += stretch.leadsOfHundred / 100.0;
                    boolean lead = leads >= 1;
                    touch(flow, ++number, day, lead);
                    leads -= lead ? 1 : 0;
                }
                if (Math.floorMod(day, 7) == 0) {
                    spend(flow.campaign, day);
                }
            }
        }
    }

    private void touch(Flow flow, int number, int day, boolean lead) {
        String suffix = name(flow.campaign) + "-" + number;
        Instant at = time.on(day, "08:30").plus(Duration.ofMinutes(random.nextInt(13 * 60)));
        plot.report(
                at,
                "touch-recorded",
                "t-" + suffix,
                flow.campaign.partner(),
                Map.of(
                        "touchId",
                        "t-" + suffix,
                        "campaignId",
                        flow.campaign.id(),
                        "journeyId",
                        "j-" + suffix,
                        "channel",
                        random.nextInt(4) == 0 ? "webinar" : "link"));
        if (lead) {
            lead(flow, suffix, at.plus(Duration.ofMinutes(7)), day);
        }
    }

    private void lead(Flow flow, String suffix, Instant at, int day) {
        String partnerId = flow.campaign.partner();
        String leadId = "lead-" + suffix;
        plot.report(
                at,
                "lead-captured",
                leadId,
                partnerId,
                Map.of("leadId", leadId, "campaignId", flow.campaign.id(), "journeyId", "j-" + suffix));
        int luck = random.nextInt(100);
        plot.report(
                at.plus(Duration.ofHours(20 + random.nextInt(20))),
                "lead-qualified",
                leadId + "-q",
                partnerId,
                Map.of("leadId", leadId, "qualification", luck < 55 ? "MQL" : "DISQUALIFIED"));
        if (luck < 26) {
            deal(flow, suffix, day, luck);
        }
    }

    private void deal(Flow flow, String suffix, int day, int luck) {
        String partnerId = flow.campaign.partner();
        boolean dollars = partnerId.equals(Cast.FUJIMI.id());
        int thousands = 300 + 50 * random.nextInt(24);
        var deal = new Sales.Deal(
                partnerId,
                "deal-" + suffix,
                "lead-" + suffix,
                null,
                dollars ? Sales.usd(thousands * 7) : Sales.jpy(thousands));
        int reached = luck < 6 ? 5 : luck < 9 ? 4 : luck < 14 ? 3 : luck < 20 ? 2 : 1;
        int next = day + 2 + random.nextInt(3);
        for (int i = 0; i < reached && next <= flow.dealsUntil; i++) {
            sales.reach(deal, Sales.STAGES.get(i), time.on(next, "15:10"));
            if (i == 4) {
                order(deal, dollars, next);
            }
            next += 3 + random.nextInt(5);
        }
        if (reached < 5 && luck % 3 == 0 && next <= flow.dealsUntil) {
            sales.reach(deal, Sales.LOST, time.on(next, "17:00"));
        }
    }

    /** One order of five is given back in part. */
    private void order(Sales.Deal deal, boolean dollars, int day) {
        sales.earn(deal, time.on(day, "16:30"));
        boolean givenBack = random.nextInt(5) == 0;
        if (givenBack) {
            sales.giveBack(deal, dollars ? Sales.usd(800) : Sales.jpy(80), time.on(day + 6, "11:00"));
        }
        if (dollars) {
            daysWithDollars.addAll(givenBack ? List.of(day, day + 6) : List.of(day));
        }
    }

    private void reach(Campaigns.Campaign campaign, Stretch stretch, int day) {
        int reach = stretch.reach - 5 + random.nextInt(11);
        plot.report(
                time.on(day, "20:00"),
                "reach-reported",
                "reach-" + name(campaign) + day,
                campaign.partner(),
                Map.of(
                        "campaignId", campaign.id(),
                        "reach", Math.max(0, reach),
                        "impressions", Math.max(0, 3 * reach),
                        "engagements", Math.max(0, reach / 20)));
    }

    private void spend(Campaigns.Campaign campaign, int day) {
        String id = "cost-" + name(campaign) + day;
        cost(campaign, id + "-media", day, Map.of("kind", "MEDIA", "amount", Sales.jpy(40 + random.nextInt(40))));
        cost(
                campaign,
                id + "-labour",
                day,
                Map.of("kind", "LABOUR", "hours", Integer.toString(4 + random.nextInt(8)), "rate", Sales.jpy(6)));
        if (Math.floorMod(day, 28) == 0) {
            cost(campaign, id + "-fee", day, Map.of("kind", "FEE", "amount", Sales.jpy(120)));
        }
    }

    private void cost(Campaigns.Campaign campaign, String id, int day, Map<String, Object> what) {
        var data = new HashMap<>(what);
        data.put("costId", id);
        data.put("campaignId", campaign.id());
        plot.report(time.on(day, "18:00"), "cost-incurred", id, campaign.partner(), data);
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
    private double touchesOn(int day, Stretch stretch) {
        DayOfWeek weekday = time.date(day).getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return stretch.touches * (weekend ? WEEKEND_DAY : WORKDAY) / 100.0 * (0.9 + 0.2 * random.nextDouble());
    }

    private static String name(Campaigns.Campaign campaign) {
        return campaign.id().substring(2);
    }
}
