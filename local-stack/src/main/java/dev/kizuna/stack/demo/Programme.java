package dev.kizuna.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of a partnership: whether it suits, what is improved together, and what it taught. */
final class Programme {

    /** What is judged, and what it is judged by. */
    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("audience-overlap", "既存顧客のうち当社の対象業種が占める割合"),
            new Criterion("brand-fit", "提案資料と導入後の支援の質"),
            new Criterion("reputation", "取引先3社への聞き取り"),
            new Criterion("mutual-value", "双方の売上見込みと人員計画"),
            new Criterion("engagement-quality", "勉強会での質問と、その後の行動"),
            new Criterion("reach", "メール配信とSNSの読者数"));

    private final Plot plot;
    private final StoryTime time;

    private record Criterion(String code, String evidence) {}

    Programme(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        assess(Cast.AOZORA, 85, 80, 80, 90, 85, 40);
        assess(Cast.MINATO, 75, 70, 75, 70, 60, 55);
        assess(Cast.HIKARI, 70, 65, 70, 65, 70, 60);
        assess(Cast.SAKURA, 90, 75, 80, 80, 75, 35);
        assess(Cast.FUJIMI, 60, 75, 65, 60, 70, 95);
        assess(Cast.KAEDE, 65, 60, 70, 60, 55, 30);
        improve();
        lesson(Cast.KAEDE, -14, "年度の予算編成より前に、来期の共同計画を合意しておく");
        lesson(Cast.AOZORA, -14, "勉強会のあと三日以内に個別相談へつなぐと受注率が倍になる");
    }

    private void assess(Cast.Partner partner, int... points) {
        List<Map<String, Object>> judgements = new ArrayList<>();
        for (int i = 0; i < CRITERIA.size(); i++) {
            Criterion criterion = CRITERIA.get(i);
            judgements.add(
                    Map.of("criterion", criterion.code, "points", points[i], "evidence", List.of(criterion.evidence)));
        }
        plot.create(
                time.on(partner.registered(), "11:00"),
                "/api/partners/" + partner.id() + "/fit",
                "assessmentId",
                "fit-" + partner.id().substring(2),
                Map.of("judgements", judgements, "assessedBy", partner.owner()));
    }

    /** Awareness alone brought no business, so both sides agreed what should change. */
    private void improve() {
        String plans = "/api/partners/" + Cast.FUJIMI.id() + "/improvement-plans";
        String plan = plans + "/plan-fujimi";
        plot.create(
                time.workday(-46, "14:00"),
                plans,
                "planId",
                "plan-fujimi",
                Map.of(
                        "ownerId",
                        Cast.FUJIMI.owner(),
                        "agreedWith",
                        "m-fujimi",
                        "goals",
                        List.of("番組ごとに相談窓口を案内する", "月に二件の初回面談"),
                        "reviewDueAt",
                        time.on(-28, "14:00").toString()));
        plot.act(
                time.workday(-28, "14:00"),
                plan + "/reviews",
                Map.of("reviewedBy", Cast.FUJIMI.owner(), "onTrack", true, "note", "面談が月三件に増えた"));
        plot.act(
                time.workday(-11, "14:00"),
                plan + "/outcome",
                Map.of("outcome", "SUCCEEDED", "lessons", List.of("番組の最後より途中で案内するほうが反応がよい")));
    }

    private void lesson(Cast.Partner partner, int day, String text) {
        plot.act(time.workday(day, "17:00"), "/api/partners/" + partner.id() + "/lessons", Map.of("text", text));
    }
}
