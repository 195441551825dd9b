package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.FakeServices;

/** A week of a partner as kpi-service tells of it, with exactly its fields. */
final class ReviewAnswers {

    private ReviewAnswers() {}

    static void give(FakeServices services) {
        services.answer("GET /partner/api/partners", """
            {"items":[{"partnerId":"p-hikari","name":"ひかり商事","stage":"ACTIVE","ownerId":"u-sato"},
             {"partnerId":"p-minato","name":"みなとソリューションズ株式会社","stage":"ACTIVE","ownerId":"u-sato"}]}
            """);
        services.answer("GET /kpi/api/reviews/weekly/periods", """
            {"items":[{"period":"2026-W46"},{"period":"2026-W45"},{"period":"2026-W44"},{"period":"2026-W43"},{"period":"2026-W42"}]}
            """);
        services.answer(
                "GET /kpi/api/reviews/quarterly/periods",
                "{\"items\":[{\"period\":\"FY2026-Q2\"},{\"period\":\"FY2026-Q1\"}]}");
        services.answer("GET /kpi/api/reviews/weekly", pack("true"));
    }

    static String pack(String frozen) {
        return """
            {"cadence":"weekly","scope":"partner","id":"p-hikari","period":"2026-W46","from":"2026-11-09","to":"2026-11-15","timeZone":"Asia/Tokyo",
             "frozen":%s,"madeAt":"2026-11-15T17:00:12Z","revision":211,"asOf":"2026-11-15T14:58:01Z","sources":[{"topic":"campaign.activity","partition":3,"offset":4711}],
             "previous":"2026-W45",
             "figures":[
              {"name":"reach","unit":"count","vanity":true,"now":"6200","before":"5900","change":"300","reason":null},
              {"name":"touches","unit":"count","vanity":false,"now":"142","before":"118","change":"24","reason":null},
              {"name":"leads","unit":"count","vanity":false,"now":"6","before":"14","change":"-8","reason":null},
              {"name":"mql","unit":"count","vanity":false,"now":"3","before":"5","change":"-2","reason":null},
              {"name":"won","unit":"count","vanity":false,"now":"2","before":"1","change":"1","reason":null},
              {"name":"lost","unit":"count","vanity":false,"now":"0","before":"0","change":"0","reason":null},
              {"name":"inquiries","unit":"count","vanity":false,"now":"20","before":"17","change":"3","reason":null},
              {"name":"revenue","unit":"JPY","vanity":false,"now":"1280000","before":"640000","change":"640000","reason":null},
              {"name":"cost","unit":"JPY","vanity":false,"now":"210000","before":"180000","change":"30000","reason":null},
              {"name":"roi","unit":"ratio","vanity":false,"now":"5.0952","before":"2.5556","change":"2.5396","reason":null},
              {"name":"roas","unit":"ratio","vanity":false,"now":null,"before":"3.2","change":null,"reason":"no media cost"},
              {"name":"cpl","unit":"JPY","vanity":false,"now":"35000","before":"12857.1429","change":"22142.8571","reason":null},
              {"name":"leadRate","unit":"ratio","vanity":false,"now":"0.0423","before":"0.1186","change":"-0.0763","reason":null},
              {"name":"uniqueVisitors","unit":"count","vanity":false,"now":"96","before":"88","change":"8","reason":null},
              {"name":"responseWithin24h","unit":"ratio","vanity":false,"now":"0.85","before":"0.9412","change":"-0.0912","reason":null},
              {"name":"promisesKeptShare","unit":"ratio","vanity":false,"now":"0.8846","before":"0.96","change":"-0.0754","reason":null},
              {"name":"leadTimeMedianSeconds","unit":"seconds","vanity":false,"now":"1987200","before":"2246400","change":"-259200","reason":null},
              {"name":"timeToAnswerMedianSeconds","unit":"seconds","vanity":false,"now":"30120","before":"25200","change":"4920","reason":null}],
             "restated":[{"name":"won","said":"2","holds":"1"},{"name":"revenue","said":"780000","holds":"640000"}],
             "promises":[{"policy":"response-24h","kept":17,"late":2,"broken":1,"open":0,"keptShare":"0.85"},
              {"policy":"feedback-next-business-day","kept":4,"late":0,"broken":0,"open":1,"keptShare":"1"},
              {"policy":"weekly-check-in","kept":1,"late":0,"broken":1,"open":0,"keptShare":"0.5"}],
             "milestones":[{"keyPersonId":"kp-mori","rampDay":60,"metric":"POCS","target":2,"reached":true,"at":"2026-11-12T03:00:00Z"},
              {"keyPersonId":"kp-ono","rampDay":30,"metric":"PROSPECTS","target":5,"reached":false,"at":"2026-11-13T15:00:00Z"}],
             "health":{"day":"2026-11-15","score":68,"before":79,"parts":[{"part":"response","score":71,"weight":20,"reason":null},{"part":"feedback","score":96,"weight":15,"reason":null},
              {"part":"rhythm","score":45,"weight":15,"reason":null},{"part":"pipeline","score":62,"weight":20,"reason":null},{"part":"results","score":80,"weight":20,"reason":null},{"part":"progress","score":null,"weight":10,"reason":"no promise settled"}]},
             "attribution":{"sourced":{"conversions":2,"revenue":{"JPY":"880000"}},"influenced":{"conversions":3,"revenue":{"EUR":"1200.5","JPY":"1280000"}}},
             "bottlenecks":[{"kind":"stage","code":"landing-page","evidence":{"before":"0.1186","fall":"0.6433","now":"0.0423"}},
              {"kind":"policy","code":"response-24h","evidence":{"broken":"1","keptShare":"0.85","late":"2"}},{"kind":"owner","code":"u-sato","evidence":{"pastDue":"4"}}],
             "unresolved":[{"kind":"gap","partnerId":"p-hikari","subjectId":"gap-17","code":"detected","since":"2026-10-28T15:00:00Z","campaignId":"c-hikari-spring","reason":"landing-page","packs":3},
              {"kind":"mismatch","partnerId":"p-hikari","subjectId":"mm-2","code":"diagnosed","since":"2026-11-04T01:00:00Z","keyPersonId":"kp-ono","reason":"will-without-time","packs":2},
              {"kind":"promise","partnerId":"p-hikari","subjectId":"ob-9","code":"breached","since":"2026-11-12T01:00:00Z","dueAt":"2026-11-13T01:00:00Z","ownerId":"u-sato","reason":"response-24h","packs":1},
              {"kind":"milestone","partnerId":"p-hikari","subjectId":"kp-ono:30:PROSPECTS","code":"missed","since":"2026-11-13T15:00:00Z","keyPersonId":"kp-ono","reason":"prospects-by-day-30","packs":1}],
             "left":2,
             "resolved":[{"kind":"issue","partnerId":"p-hikari","subjectId":"feedback:fb-3","code":"rolled-up-to-weekly","since":"2026-11-02T01:00:00Z","level":"WEEKLY","reason":"feedback","packs":1}],
             "decisions":[{"code":"adjust-campaign","partnerId":"p-hikari","subjectId":"gap-17","since":"2026-10-28T15:00:00Z","because":["detected","landing-page"]},
              {"code":"plan-remedy","partnerId":"p-hikari","subjectId":"mm-2","keyPersonId":"kp-ono","since":"2026-11-04T01:00:00Z","because":["diagnosed","will-without-time"]},
              {"code":"agree-plan","partnerId":"p-hikari","subjectId":"kp-ono:30:PROSPECTS","keyPersonId":"kp-ono","since":"2026-11-13T15:00:00Z","because":["missed","prospects-by-day-30"]}]}
            """.formatted(frozen);
    }
}
