package dev.kizuna.stack.demo;

import java.util.List;
import java.util.Map;

/** A market that is entered with a partner within ninety days: looked into, approached, and being tried out. */
final class MarketEntry {

    private static final String MARKET = "manufacturing-kansai";
    private static final String PLANS = "/api/market-entry-plans";
    private static final String ID = Cast.SAKURA.id() + "." + MARKET + ".1";
    private static final String PLAN = PLANS + "/" + ID;

    private static final List<Finding> FINDINGS = List.of(
            new Finding("market-size", "従業員100人以上の製造業がおよそ1,900社", "経済構造実態調査"),
            new Finding("buyers", "工場長が課題を挙げ、情報システム部が決裁する", "訪問した6社への聞き取り"),
            new Finding("competitors", "表計算と個別開発が大半で、更新の負担が重い", "展示会でのアンケート"),
            new Finding("regulation", "取引先ごとの情報管理規程への回答が要る", "さくらソリューションズ法務部"));

    private static final List<Outreach> OUTREACHES = List.of(
            new Outreach("株式会社大和精工", "新工場が来春に稼働", "INTERESTED"),
            new Outreach("北摂金属工業", "品質記録の電子化を計画中", "NOT_INTERESTED"),
            new Outreach("なにわ樹脂", "更新期限が年内", "INTERESTED"),
            new Outreach("六甲機械", "勉強会に二度参加", "NO_ANSWER"),
            new Outreach("淀川製作所", "取引先からの紹介", "NOT_INTERESTED"));

    private final Plot plot;
    private final StoryTime time;

    private record Finding(String question, String answer, String source) {}

    /** @param why why this one, in this place; the company's name stays in the plan */
    private record Outreach(String company, String why, String result) {}

    MarketEntry(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        plot.begin(
                time.workday(-42, "10:00"),
                PLANS,
                ID,
                Map.of(
                        "partnerId", Cast.SAKURA.id(),
                        "market", MARKET,
                        "keyPersonId", Cast.NAKAMURA.id(),
                        "startsOn", time.date(-41).toString()));
        for (int i = 0; i < FINDINGS.size(); i++) {
            find(FINDINGS.get(i), -39 + i);
        }
        pass("research", -34, "14:00");
        for (int i = 0; i < OUTREACHES.size(); i++) {
            approach(OUTREACHES.get(i), i + 1, -33 + i);
        }
        pass("outreach", -19, "18:00");
        plot.create(
                time.workday(-15, "11:00"),
                PLAN + "/pilots",
                "pilotId",
                "pilot-sakura-1",
                Map.of("outreachId", "out-sakura-1", "metric", "weekly-users", "target", 40));
    }

    private void find(Finding finding, int day) {
        plot.create(
                time.workday(day, "13:00"),
                PLAN + "/findings",
                "findingId",
                "find-sakura-" + finding.question,
                Map.of("question", finding.question, "answer", finding.answer, "source", finding.source));
    }

    private void approach(Outreach outreach, int priority, int day) {
        String id = "out-sakura-" + priority;
        plot.create(
                time.workday(day, "15:00"),
                PLAN + "/outreaches",
                "outreachId",
                id,
                Map.of(
                        "prospectId",
                        "prospect-kansai-" + priority,
                        "priority",
                        priority,
                        "why",
                        outreach.company + "：" + outreach.why));
        plot.act(
                time.workday(day + 9, "16:00"),
                PLAN + "/outreaches/" + id + "/result",
                Map.of("result", outreach.result));
    }

    private void pass(String gate, int day, String hour) {
        plot.act(time.workday(day, hour), PLAN + "/gates/" + gate, Map.of());
    }
}
