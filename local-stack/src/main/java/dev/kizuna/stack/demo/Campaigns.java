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
            new Campaign("c-aozora-autumn", "秋の課題解決セミナー", Cast.AOZORA.id(), "LEAD_GENERATION", -80, -16, 90);
    static final Campaign WEBINAR = new Campaign("c-aozora-webinar", "共催ウェビナー", Cast.AOZORA.id(), "SALES", -14, 30, 60);
    static final Campaign COBRAND =
            new Campaign("c-minato-cobrand", "共同ブランド資料", Cast.MINATO.id(), "LEAD_GENERATION", -60, 20, 80);
    static final Campaign LANDING =
            new Campaign("c-sakura-landing", "導入事例ランディングページ", Cast.SAKURA.id(), "LEAD_GENERATION", -60, 30, 150);
    static final Campaign PODCAST =
            new Campaign("c-fujimi-podcast", "現場の声ポッドキャスト", Cast.FUJIMI.id(), "AWARENESS", -58, 25, 40);
    static final Campaign REFERRAL =
            new Campaign("c-hikari-referral", "ご紹介プログラム", Cast.HIKARI.id(), "SALES", -68, 40, 40);
    static final Campaign DEPOT =
            new Campaign("c-kaede-depot", "物流拠点めぐり", Cast.KAEDE.id(), "LEAD_GENERATION", -75, 10, 25);

    static final List<Campaign> ALL = List.of(AUTUMN, WEBINAR, COBRAND, LANDING, PODCAST, REFERRAL, DEPOT);

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
        change(
                LANDING,
                -16,
                "adj-landing-page",
                "technical",
                "スマートフォンで送信ボタンが表示されていなかったため",
                "旧フォーム（スマートフォンで送信不可）",
                "新フォーム 4項目、来訪済みの方へ再案内");
        change(AUTUMN, -45, "adj-autumn-form", "results", "入力項目が多く離脱していたため", "資料請求フォーム 12項目", "資料請求フォーム 4項目");
        plot.act(
                time.workday(-13, "11:00"),
                Target.CAMPAIGN,
                path(WEBINAR) + "/participants",
                Map.of("partnerId", Cast.MINATO.id(), "role", "co-host"));
        deliverable("dl-webinar", WEBINAR, "webinar", -12, 8, 7);
        deliverable("dl-podcast-1", PODCAST, "podcast", -50, 14, 16);
        deliverable("dl-podcast-2", PODCAST, "podcast", -10, 13, 90);
        deliverable("dl-landing", LANDING, "landing-page", -24, 7, 8);
        deliverable("dl-cobrand-kit", COBRAND, "white-paper", -12, 9, 90);
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
                        "targets",
                                List.of(Map.of(
                                        "metric",
                                        "leads",
                                        "target",
                                        Integer.toString(campaign.leads()),
                                        "unit",
                                        "count")),
                        "phases", phases(campaign),
                        "budget", Map.of("amount", "1500000", "currency", "JPY")));
        plot.act(time.on(campaign.launched(), "09:00"), Target.CAMPAIGN, path(campaign) + "/launch", Map.of());
    }

    private void change(
            Campaign campaign,
            int day,
            String adjustmentId,
            String reasonCode,
            String reason,
            String before,
            String after) {
        plot.act(
                time.on(day, "09:00"),
                Target.CAMPAIGN,
                path(campaign) + "/adjust",
                Map.of(
                        "adjustmentId",
                        adjustmentId,
                        "kind",
                        "landing-page",
                        "reason",
                        reason,
                        "reasonCode",
                        reasonCode,
                        "before",
                        before,
                        "after",
                        after));
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
}
