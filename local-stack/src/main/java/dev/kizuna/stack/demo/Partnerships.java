package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Six partners from first contact on; one of them rests. Agreements are signed on the way. */
final class Partnerships {

    private static final List<String> PIPELINE = List.of("CONTACTED", "NEGOTIATING", "CONTRACTED", "ONBOARDING");

    private final Plot plot;
    private final StoryTime time;

    Partnerships(Plot plot) {
        this.plot = plot;
        this.time = plot.time();
    }

    void tell() {
        Cast.PARTNERS.forEach(this::join);
        Cast.COLLEAGUES.forEach(this::introduce);
        plot.act(time.on(-62, "11:00"), "/api/partners/p-kaede/pause", Map.of("reason", "組織変更のため"));
        plot.act(time.on(-55, "09:30"), "/api/partners/p-kaede/reactivate", Map.of("reason", "新体制で再開"));
        plot.act(time.on(-15, "17:00"), "/api/partners/p-kaede/pause", Map.of("reason", "来期まで予算凍結"));
    }

    private void join(Cast.Partner partner) {
        plot.create(
                time.on(partner.registered(), "09:00"),
                "/api/partners",
                "partnerId",
                partner.id(),
                Map.of(
                        "name",
                        partner.name(),
                        "type",
                        partner.type(),
                        "tier",
                        partner.tier(),
                        "timeZone",
                        "Asia/Tokyo",
                        "calendarId",
                        "JP",
                        "ownerId",
                        partner.owner(),
                        "slackChannel",
                        "#" + partner.id().replace("p-", "partner-"),
                        "managerId",
                        Cast.YAMAMOTO,
                        "executiveId",
                        Cast.MORI));
        agree(partner, dayOf(partner, PIPELINE.indexOf("CONTRACTED")));
        for (int i = 0; i < PIPELINE.size(); i++) {
            plot.act(
                    time.on(dayOf(partner, i), "1" + (2 + i) + ":00"),
                    "/api/partners/" + partner.id() + "/stage",
                    Map.of("toStage", PIPELINE.get(i)));
        }
        plot.act(time.on(partner.onboarded(), "17:30"), "/api/partners/" + partner.id() + "/onboard", Map.of());
    }

    /** The day on which a partner enters a stage of the pipeline. */
    private static int dayOf(Cast.Partner partner, int stage) {
        int days = partner.onboarded() - partner.registered();
        return partner.registered() + days * stage / PIPELINE.size();
    }

    /** The contract rests on an agreement, so it is signed some hours before. */
    private void agree(Cast.Partner partner, int day) {
        String id = "agr-" + partner.id().substring(2);
        Instant signed = time.on(day, "11:30");
        plot.draft(
                time.on(day, "10:00"),
                "/api/agreements",
                id,
                Map.of(
                        "agreementId",
                        id,
                        "partnerId",
                        partner.id(),
                        "validFrom",
                        time.date(partner.onboarded()).toString(),
                        "currency",
                        partner.equals(Cast.FUJIMI) ? "USD" : "JPY",
                        "holdingDays",
                        14,
                        "tiers",
                        List.of(
                                Map.of("from", "0", "rate", "0.10"),
                                Map.of("from", partner.equals(Cast.FUJIMI) ? "50000" : "5000000", "rate", "0.12"))));
        String agreement = "/api/agreements/" + id;
        String manager = partner.owner();
        plot.act(time.on(day, "10:30"), Target.CAMPAIGN, agreement + "/legal-review", Map.of("requestedBy", manager));
        plot.act(
                time.on(day, "11:00"),
                Target.CAMPAIGN,
                agreement + "/legal-review/clear",
                Map.of("reviewedBy", "legal-team"));
        plot.act(signed, Target.CAMPAIGN, agreement + "/sign", Map.of());
    }

    private void introduce(Cast.Colleague colleague) {
        plot.create(
                time.on(-90, "09:05"),
                "/api/people",
                "personId",
                colleague.id(),
                Map.of(
                        "partnerId", Cast.AOZORA.id(),
                        "displayName", colleague.name(),
                        "title", colleague.title(),
                        "slackUserId", colleague.slackUser()));
        for (Cast.Partner partner : Cast.PARTNERS) {
            if (!partner.equals(Cast.AOZORA)) {
                plot.act(
                        time.on(partner.registered(), "09:10"),
                        "/api/people/" + colleague.id() + "/partners",
                        Map.of("partnerId", partner.id()));
            }
        }
    }
}
