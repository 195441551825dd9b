package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.util.List;
import java.util.Map;

/** Campaigns with their targets, deliverables and turns; the landing page of one of them is broken. */
final class Campaigns {

    /**
     * A campaign.
     *
     * @param title what it is called
     * @param launched day of the launch
     * @param ends last day
     * @param leads its target
     */
    record Campaign(String id, String title, String partner, String objective, int launched, int ends, int leads) {}

    static final Campaign AUTUMN =
            new Campaign("c-aozora-autumn", "秋の課題解決セミナー", Cast.AOZORA.id(), "LEAD_GENERATION", -80, -16, 120);
    static final Campaign WEBINAR = new Campaign("c-aozora-webinar", "共催ウェビナー", Cast.AOZORA.id(), "SALES", -14, 30, 60);
    static final Campaign COBRAND =
            new Campaign("c-minato-cobrand", "共同ブランド資料", Cast.MINATO.id(), "LEAD_GENERATION", -60, 20, 80);
    static final Campaign BROKEN_PAGE =
            new Campaign("c-sakura-landing", "導入事例ランディングページ", Cast.SAKURA.id(), "LEAD_GENERATION", -42, 14, 90);
    static final Campaign PODCAST =
            new Campaign("c-fujimi-podcast", "現場の声ポッドキャスト", Cast.FUJIMI.id(), "AWARENESS", -58, 25, 40);
    static final Campaign REFERRAL =
            new Campaign("c-hikari-referral", "ご紹介プログラム", Cast.HIKARI.id(), "SALES", -50, 40, 30);
    static final Campaign DEPOT =
            new Campaign("c-kaede-depot", "物流拠点めぐり", Cast.KAEDE.id(), "LEAD_GENERATION", -75, 10, 50);

    static final List<Campaign> ALL = List.of(AUTUMN, WEBINAR, COBRAND, BROKEN_PAGE, PODCAST, REFERRAL, DEPOT);

    private static final int WEEK = 7;

    private final Plot plot;
    private final StoryTime time;

    Campaigns(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        ALL.forEach(this::launch);
        plot.act(
                time.on(-15, "10:00"),
                Target.CAMPAIGN,
                path(AUTUMN) + "/complete",
                Map.of("lessons", "勉強会からの紹介が最も受注につながった"));
        plot.act(
                time.on(-15, "17:05"),
                Target.CAMPAIGN,
                path(DEPOT) + "/pause",
                Map.of("reason", "パートナー休止のため", "reasonCode", "partner"));
        plot.act(
                time.workday(-8, "14:00"),
                Target.CAMPAIGN,
                path(BROKEN_PAGE) + "/adjust",
                Map.of(
                        "adjustmentId",
                        "adj-landing-targets",
                        "reason",
                        "ランディングページ不具合のため目標を見直し",
                        "reasonCode",
                        "technical",
                        "targets",
                        targets(70, 4_000_000)));
        plot.act(
                time.workday(-45, "14:00"),
                Target.CAMPAIGN,
                path(AUTUMN) + "/adjust",
                Map.of(
                        "adjustmentId",
                        "adj-autumn-form",
                        "kind",
                        "landing-page",
                        "reason",
                        "入力項目が多く離脱していたため",
                        "reasonCode",
                        "results",
                        "before",
                        "資料請求フォーム 12項目",
                        "after",
                        "資料請求フォーム 4項目"));
        plot.act(
                time.workday(-13, "11:00"),
                Target.CAMPAIGN,
                path(WEBINAR) + "/participants",
                Map.of("partnerId", Cast.MINATO.id(), "role", "co-host"));
        deliverable("dl-webinar", WEBINAR, "webinar", -12, 8, 7);
        deliverable("dl-podcast-1", PODCAST, "podcast", -50, 14, 16);
        deliverable("dl-podcast-2", PODCAST, "podcast", -10, 13, 90);
        deliverable("dl-landing", BROKEN_PAGE, "landing-page", -9, 7, 90);
        deliverable("dl-cobrand-news", COBRAND, "newsletter", -50, 21, 90);
        plot.act(
                time.workday(-41, "16:00"),
                Target.CAMPAIGN,
                path(COBRAND) + "/deliverables/dl-cobrand-news/withdraw",
                Map.of("reason", "replaced"));
    }

    private void launch(Campaign campaign) {
        plot.create(
                time.on(campaign.launched() - 4, "11:00"),
                Target.CAMPAIGN,
                "/api/campaigns",
                "campaignId",
                campaign.id(),
                Map.of(
                        "partnerId", campaign.partner(),
                        "title", campaign.title(),
                        "objective", campaign.objective(),
                        "startsOn", time.date(campaign.launched()).toString(),
                        "endsOn", time.date(campaign.ends()).toString(),
                        "targets", targets(campaign.leads(), 60_000 * campaign.leads()),
                        "phases", phases(campaign),
                        "budget", Map.of("amount", "1500000", "currency", "JPY")));
        plot.act(time.on(campaign.launched(), "09:00"), Target.CAMPAIGN, path(campaign) + "/launch", Map.of());
    }

    private void deliverable(String id, Campaign campaign, String kind, int day, int dueAfter, int doneAfter) {
        plot.create(
                time.workday(day, "12:00"),
                Target.CAMPAIGN,
                path(campaign) + "/deliverables",
                "deliverableId",
                id,
                Map.of(
                        "kind",
                        kind,
                        "side",
                        "vendor",
                        "ownerId",
                        Cast.TANAKA,
                        "dueAt",
                        time.on(day + dueAfter, "18:00").toString()));
        plot.act(
                time.on(day + doneAfter, "12:30"),
                Target.CAMPAIGN,
                path(campaign) + "/deliverables/" + id + "/deliver",
                Map.of());
    }

    private List<Map<String, Object>> phases(Campaign campaign) {
        return List.of(
                phase("preparation", campaign.launched(), campaign.launched() + WEEK - 1),
                phase("run", campaign.launched() + WEEK, campaign.ends() - WEEK),
                phase("follow-up", campaign.ends() - WEEK + 1, campaign.ends()));
    }

    private Map<String, Object> phase(String kind, int from, int to) {
        return Map.of(
                "phaseId",
                kind,
                "kind",
                kind,
                "startsOn",
                time.date(from).toString(),
                "endsOn",
                time.date(to).toString());
    }

    private static String path(Campaign campaign) {
        return "/api/campaigns/" + campaign.id();
    }

    private static List<Map<String, Object>> targets(int leads, int revenue) {
        return List.of(
                Map.of("metric", "leads", "target", Integer.toString(leads), "unit", "count"),
                Map.of("metric", "revenue", "target", Integer.toString(revenue), "unit", "JPY"));
    }
}
