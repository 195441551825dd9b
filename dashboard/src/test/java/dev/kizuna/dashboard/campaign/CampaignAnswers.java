package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.FakeServices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A spring of campaigns as campaign-service and kpi-service tell of it, with exactly their fields. */
final class CampaignAnswers {

    static final String SPRING = "c-hikari-spring";

    private static final int BEGAN = 40;
    private static final int LENGTH = 91;
    private static final int BROKEN_AT = 26;

    private final LocalDate today;

    /** @param today on which the campaign is in its fortieth day, its landing page broken for two weeks */
    CampaignAnswers(LocalDate today) {
        this.today = today;
    }

    void give(FakeServices services) {
        services.answer(
                "GET /campaign/api/campaigns",
                "{\"items\":[" + String.join(",", spring(), webinar(), planned(), over()) + "]}");
        services.answer("GET /campaign/api/campaigns/" + SPRING, spring());
        services.answer("GET /campaign/api/campaigns/" + SPRING + "/adjustments", adjustments());
        services.answer("GET /campaign/api/costs", costs());
        services.answer("GET /campaign/api/conversions", conversions());
        services.answer("GET /campaign/api/commissions", commissions());
        services.answer("GET /kpi/api/campaign-targets/" + SPRING, targets());
        services.answer("GET /kpi/api/gaps", gaps());
        services.answer("GET /kpi/api/scorecards/ranking", ranking());
        services.answer("GET /kpi/api/scorecards", "[" + card(SPRING, "0.3125") + "]");
        services.answer("GET /kpi/api/attribution", attribution());
    }

    /** The spring's campaign so many times, under other ids. */
    void giveMany(FakeServices services, int count) {
        services.answer(
                "GET /campaign/api/campaigns",
                IntStream.range(0, count)
                        .mapToObj(number -> spring().replace(SPRING, "c-" + number))
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    LocalDate day(int of) {
        return today.minusDays(BEGAN).plusDays(of);
    }

    private String spring() {
        return """
            {"campaignId":"c-hikari-spring","partnerId":"p-hikari","title":"クラウド移行 共催セミナー","objective":"LEAD_GENERATION",
             "status":"RUNNING","startsOn":"%s","endsOn":"%s",
             "phases":[{"phaseId":"prep","kind":"preparation","startsOn":"%s","endsOn":"%s"},
               {"phaseId":"announce","kind":"announcement","startsOn":"%s","endsOn":"%s"},
               {"phaseId":"run-1","kind":"run","startsOn":"%s","endsOn":"%s"},
               {"phaseId":"follow","kind":"follow-up","startsOn":"%s","endsOn":"%s"}],
             "phasesToday":["run-1"],
             "targets":[{"metric":"leads","target":"120","unit":"count"},{"metric":"cpl","target":"9000","unit":"JPY"}],
             "results":[{"metric":"leads","target":"120","unit":"count","actual":"38","reached":false},
               {"metric":"cpl","target":"9000","unit":"JPY","actual":"12631.5789","reached":false},
               {"metric":"revenue","target":"6000000","unit":"JPY","actual":"630000","reached":false}],
             "budget":{"amount":"900000","currency":"JPY"},"spent":{"amount":"480000","currency":"JPY"},"overBudget":false,
             "participants":[{"partnerId":"p-minato","role":"co-host","joinedAt":"%s"}],
             "launchedAt":"%s","pauses":[],"adjustments":[],
             "deliverables":[
               {"deliverableId":"dl-1","kind":"webinar","side":"partner","partnerId":"p-hikari","ownerId":"kp-mori","dueAt":"%s","status":"delivered","overdue":false,"deliveredAt":"%s"},
               {"deliverableId":"dl-2","kind":"white-paper","side":"vendor","partnerId":"p-hikari","ownerId":"u-sato","dueAt":"%s","status":"open","overdue":true},
               {"deliverableId":"dl-3","kind":"newsletter","side":"partner","partnerId":"p-minato","ownerId":"kp-ito","dueAt":"%s","status":"open","overdue":false}],
             "overlapping":["c-hikari-webinar"]}
            """.formatted(
                        day(0),
                        day(LENGTH - 1),
                        day(0),
                        day(6),
                        day(5),
                        day(20),
                        day(7),
                        day(69),
                        day(70),
                        day(90),
                        at(3),
                        at(0),
                        at(15),
                        at(14),
                        at(36),
                        at(45));
    }

    private String webinar() {
        return """
            {"campaignId":"c-hikari-webinar","partnerId":"p-hikari","title":"製造業向けウェビナー","objective":"SALES","status":"PAUSED",
             "startsOn":"%s","endsOn":"%s","phases":[],"phasesToday":[],"targets":[],
             "results":[{"metric":"won","target":"4","unit":"count","actual":"4","reached":true}],
             "participants":[],"pauses":[{"at":"%s","reason":"登壇者の体調不良のため","reasonCode":"partner"}],"adjustments":[],"deliverables":[],"overlapping":["c-hikari-spring"]}
            """.formatted(day(10), day(60), at(30));
    }

    private String planned() {
        return """
            {"campaignId":"c-berlin-fair","partnerId":"p-berlin","title":"Autumn fair with Nordlicht","objective":"AWARENESS","status":"PLANNED",
             "startsOn":"%s","endsOn":"%s","phases":[],"phasesToday":[],"targets":[],"results":[],
             "participants":[],"pauses":[],"adjustments":[],"deliverables":[],"overlapping":[]}
            """.formatted(day(70), day(100));
    }

    private String over() {
        return """
            {"campaignId":"c-minato-winter","partnerId":"p-minato","title":"冬の乗り換え応援","objective":"SALES","status":"COMPLETED",
             "startsOn":"%s","endsOn":"%s","phases":[],"phasesToday":[],"targets":[],
             "results":[{"metric":"revenue","target":"3000000","unit":"JPY","actual":"3420000","reached":true},
               {"metric":"leads","target":"80","unit":"count","why":"no leads"}],
             "participants":[],"pauses":[],"adjustments":[],"deliverables":[],"completedAt":"%s","lessons":"勉強会からの紹介が最も受注につながった","overlapping":[]}
            """.formatted(day(-60), day(-5), at(-5));
    }

    private String targets() {
        return """
            {"campaignId":"c-hikari-spring","partnerId":"p-hikari","timeZone":"Asia/Tokyo","status":"running","startsOn":"%s","endsOn":"%s",
             "launchedOn":"%s","today":"%s","revision":42,"asOf":"%s","sources":[{"topic":"campaign.activity","partition":3,"offset":1204}],
             "targets":[
              {"metric":"leads","unit":"count","atMost":false,"target":"120","targetToDate":"53","actual":"38","share":0.3167,"standing":"missed","gapId":"gap-1","curve":[%s]},
              {"metric":"cpl","unit":"JPY","atMost":true,"target":"9000","targetToDate":"9000","actual":"12631.5789","share":1.4035,"standing":"missed","curve":[%s]},
              {"metric":"prospects","unit":"count","atMost":false,"target":"10","targetToDate":"4.4","actual":"5","share":0.5,"standing":"on-track","curve":[%s]},
              {"metric":"costPerMql","unit":"JPY","atMost":true,"target":"30000","targetToDate":"30000","standing":"unknown","reason":"no mql","curve":[]}],
             "adjustments":[]}
            """.formatted(day(0), day(LENGTH - 1), day(0), today, at(BEGAN), leads(), cpl(), prospects());
    }

    private String leads() {
        return curve(
                of -> 120.0 * of / LENGTH,
                of -> of < BROKEN_AT ? of * 1.25 : BROKEN_AT * 1.25 + (of - BROKEN_AT) * 0.4);
    }

    private String cpl() {
        return curve(_ -> 9_000, of -> of < BROKEN_AT ? 8_200 - of * 20.0 : 7_700 + (of - BROKEN_AT) * 352.0);
    }

    private String prospects() {
        return curve(of -> 10.0 * of / LENGTH, of -> of / 8.0);
    }

    private String curve(java.util.function.IntToDoubleFunction toDate, java.util.function.IntToDoubleFunction actual) {
        return IntStream.range(0, LENGTH)
                .mapToObj(of -> "{\"date\":\"%s\",\"toDate\":\"%.1f\"%s}"
                        .formatted(
                                day(of),
                                toDate.applyAsDouble(of + 1),
                                of > BEGAN
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                ",\"actual\":\"%d\"",
                                                Math.round(actual.applyAsDouble(of)))))
                .collect(Collectors.joining(","));
    }

    private String gaps() {
        return """
            {"items":[{"gapId":"gap-1","campaignId":"c-hikari-spring","partnerId":"p-hikari","metric":"leads","unit":"count","status":"open","day":"%s",
              "target":"120","targetToDate":"48","actual":"36","gap":"12","blamedStage":"landing-page",
              "evidence":{"landing-page.before":0.118,"landing-page.now":0.041,"landing-page.fall":0.652542,"landing-page.z":5.1,
                "message.before":0.031,"message.now":0.03,"message.fall":0.032258,"message.z":0.4,"reach.before":412,"reach.now":431,"reach.fall":-0.046117,"reach.z":-0.9},
              "revision":2,"detectedAt":"%s"},
             {"gapId":"gap-0","campaignId":"c-hikari-spring","partnerId":"p-hikari","metric":"prospects","unit":"count","status":"closed","day":"%s",
              "target":"10","targetToDate":"3","actual":"1","gap":"2","evidence":{},"reason":"too-few-counts","revision":1,"detectedAt":"%s",
              "closed":{"how":"caught-up","at":"%s","targetToDate":"4","actual":"4"}}]}
            """.formatted(day(36), at(37), day(20), at(21), at(28));
    }

    private String card(String id, String roi) {
        return """
            {"scope":"campaign","id":"%s","period":"total","from":"%s","to":"%s","revision":41,"asOf":"%s",
             "counters":{"reach":18200,"impressions":24800,"engagements":310,"touches":742,"leads":38,"mql":17,"prospects":5,"proposed":4,"pocs":2,"approvals":1,"won":1,"lost":1,"conversions":3,"refunds":0},
             "figures":{"revenue":{"amount":"630000","currency":"JPY"},"refunds":{"amount":"0","currency":"JPY"},"costFee":{"amount":"120000","currency":"JPY"},
              "costCommission":{"amount":"63000","currency":"JPY"},"costMedia":{"amount":"210000","currency":"JPY"},"costLabour":{"amount":"87000","currency":"JPY"},
              "cost":{"amount":"480000","currency":"JPY"},"roi":%s,"roas":3,"cpl":{"amount":"12631.5789","currency":"JPY"},"costPerMql":{"amount":"28235.2941","currency":"JPY"},
              "conversionRate":0.0263,"leadTimeMedianSeconds":null},
             "reasons":{"leadTimeMedianSeconds":"no won deal with a known lead"},
             "approximate":[],"unconverted":{},"vanity":["reach","impressions","engagements"],"promises":[],"targets":{},"provisional":false,"sources":[]}
            """.formatted(id, day(0), today, at(BEGAN), roi);
    }

    private String ranking() {
        return """
            {"items":[{"rank":1,"id":"c-hikari-spring","value":{"amount":"630000","currency":"JPY"},"card":%s},
             {"rank":2,"id":"c-minato-winter","value":{"amount":"3420000","currency":"JPY"},"card":%s},
             {"rank":3,"id":"c-hikari-webinar","value":null,"reason":"no rate for USD","card":{"scope":"campaign","id":"c-hikari-webinar","counters":{},"figures":{"roi":null},"reasons":{"roi":"no rate for USD"}}}]}
            """.formatted(card("c-hikari-spring", "0.3125"), card("c-minato-winter", "1.84"));
    }

    private String attribution() {
        String lines = """
            {"partnerId":"p-hikari","campaignId":"c-hikari-spring","channel":"link","linkId":"l-seminar","credited":{"conversions":3,"revenue":[{"amount":"%d","currency":"JPY"}]}},
            {"partnerId":"p-hikari","campaignId":"c-hikari-spring","channel":"webinar","credited":{"conversions":2,"revenue":[{"amount":"%d","currency":"JPY"}]}},
            {"partnerId":"p-minato","campaignId":"c-hikari-spring","channel":"referral-code","credited":{"conversions":1,"revenue":[{"amount":"%d","currency":"JPY"}]}}
            """;
        String model =
                "{\"model\":\"%s\",\"credited\":{\"conversions\":3,\"revenue\":[{\"amount\":\"%d\",\"currency\":\"JPY\"}]},\"lines\":[%s]}";
        return """
            {"campaignId":"c-hikari-spring","from":"%s","to":"%s","sourced":{"conversions":2,"revenue":[{"amount":"480000","currency":"JPY"}]},
             "influenced":{"conversions":4,"revenue":[{"amount":"930000","currency":"JPY"}]},"models":[%s],"revision":17,"asOf":"%s","sources":[]}
            """.formatted(
                        day(0),
                        today,
                        String.join(
                                ",",
                                model.formatted("first", 480_000, lines.formatted(300_000, 180_000, 0)),
                                model.formatted("last", 610_000, ""),
                                model.formatted("linear", 542_000, lines.formatted(290_000, 171_500, 80_500)),
                                model.formatted("u-shape", 515_000, ""),
                                model.formatted("time-decay", 581_250, "")),
                        at(BEGAN));
    }

    private String costs() {
        return """
            {"items":[{"costId":"k-1","partnerId":"p-hikari","occurredAt":"%s","kind":"FEE","amount":{"amount":"120000","currency":"JPY"},"campaignId":"c-hikari-spring","invoiceId":"INV-2041"},
             {"costId":"k-2","partnerId":"p-hikari","occurredAt":"%s","kind":"MEDIA","amount":{"amount":"210000","currency":"JPY"},"campaignId":"c-hikari-spring"},
             {"costId":"k-3","partnerId":"p-hikari","occurredAt":"%s","kind":"LABOUR","hours":"14.5","rate":{"amount":"6000","currency":"JPY"},"campaignId":"c-hikari-spring"}]}
            """.formatted(at(2), at(9), at(30));
    }

    private String conversions() {
        return """
            {"items":[{"conversionId":"v-1","partnerId":"p-hikari","occurredAt":"%s","amount":{"amount":"280000","currency":"JPY"},"refunds":[],"campaignId":"c-hikari-spring","orderId":"SO-1007"},
             {"conversionId":"v-2","partnerId":"p-hikari","occurredAt":"%s","amount":{"amount":"200000","currency":"JPY"},"refunds":[],"campaignId":"c-hikari-spring","orderId":"SO-1012"},
             {"conversionId":"v-3","partnerId":"p-hikari","occurredAt":"%s","amount":{"amount":"150000","currency":"JPY"},"refunds":[],"campaignId":"c-hikari-spring","orderId":"SO-1015"}]}
            """.formatted(at(22), at(31), at(38));
    }

    private String commissions() {
        return """
            {"items":[{"commissionId":"p-hikari~v-1","partnerId":"p-hikari","conversionId":"v-1","sold":{"amount":"280000","currency":"JPY"},"refunds":[],"earned":{"amount":"42000","currency":"JPY"},"agreementId":"a-1","agreementVersion":1,"withheld":[],"cleared":[],"released":true},
             {"commissionId":"p-hikari~v-2","partnerId":"p-hikari","conversionId":"v-2","sold":{"amount":"200000","currency":"JPY"},"refunds":[],"earned":{"amount":"21000","currency":"JPY"},"agreementId":"a-1","agreementVersion":1,"heldUntil":"%s","withheld":[],"cleared":[],"released":false},
             {"commissionId":"p-hikari~v-3","partnerId":"p-hikari","conversionId":"v-3","sold":{"amount":"150000","currency":"JPY"},"refunds":[],"why":"self-referral","withheld":[],"cleared":[],"released":false}]}
            """.formatted(day(61));
    }

    private String adjustments() {
        String stretch =
                "{\"from\":\"%s\",\"to\":\"%s\",\"daysBeforeLaunch\":0,\"daysNotOver\":%d,\"figures\":{\"counters\":{\"touches\":%d,\"leads\":%d,\"mql\":%d,\"prospects\":1,\"won\":0},\"figures\":{\"revenue\":{\"amount\":\"%d\",\"currency\":\"JPY\"},\"cost\":{\"amount\":\"%d\",\"currency\":\"JPY\"},\"leadRate\":%s,\"conversionRate\":0,\"cpl\":{\"amount\":\"%d\",\"currency\":\"JPY\"},\"roi\":null},\"reasons\":{\"roi\":\"no"
                        + " rate for USD\"}}}";
        return """
            [{"adjustment":{"adjustmentId":"adj-1","at":"%s","kind":"message","reason":"件名の開封率が低いため、事例を前面に出す","reasonCode":"results","by":"u-sato","before":{"text":"クラウド移行のご案内"},"after":{"text":"3か月で移行した製造業の事例"}},
              "day":"%s","before":%s,"after":%s,"comparable":true,"alongside":[]},
             {"adjustment":{"adjustmentId":"adj-2","at":"%s","kind":"landing-page","reason":"フォームが長く離脱が多いため","reasonCode":"technical","by":"u-sato","before":{"text":"資料請求フォーム 12項目"},"after":{"text":"資料請求フォーム 4項目"}},
              "day":"%s","before":%s,"after":%s,"comparable":false,"alongside":["adj-3"]}]
            """.formatted(
                        at(15),
                        day(15),
                        stretch.formatted(day(8), day(14), 0, 118, 8, 3, 0, 60_000, "0.0678", 7_500),
                        stretch.formatted(day(16), day(22), 0, 164, 14, 6, 280_000, 90_000, "0.0854", 6_429),
                        at(38),
                        day(38),
                        stretch.formatted(day(31), day(37), 0, 140, 5, 2, 200_000, 70_000, "0.0357", 14_000),
                        stretch.formatted(day(39), day(45), 6, 24, 2, 1, 0, 9_000, "0.0833", 4_500));
    }

    private Instant at(int of) {
        return day(of).atTime(10, 30).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant();
    }
}
