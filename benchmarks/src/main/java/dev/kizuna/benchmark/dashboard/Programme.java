package dev.kizuna.benchmark.dashboard;

import dev.kizuna.benchmark.service.CsvImport;
import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.benchmark.service.ServiceProcess;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.kpi.MilestoneReached;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Partners with a key person each, twenty managers who know them, a campaign for each fifth partner, and a month of leads and
 * touches. A part of the campaigns falls short of its target.
 */
final class Programme {

    static final int WITH_CAMPAIGN = 5;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<String> TYPES = List.of("reseller", "referral", "technology", "influencer");
    private static final int MANAGERS = 20;
    private static final int FALLING_SHORT = 25;
    private static final int SELDOM = 3;
    private static final int DAYS = 30;
    private static final int CLIENTS = 8;
    private static final int MILESTONES = 40;
    private static final int REFUSED = 400;
    private static final String JSON = "application/json";

    private final int partners;
    private final Instant now;
    private final LocalDate today;

    Programme(int partners, Instant now) {
        this.partners = partners;
        this.now = now;
        this.today = LocalDate.ofInstant(now, TOKYO);
    }

    int partners() {
        return partners;
    }

    static String partner(int number) {
        return "p-%05d".formatted(number);
    }

    static String keyPerson(int number) {
        return "k-%05d".formatted(number);
    }

    static String manager(int number) {
        return "u-%02d".formatted(number % MANAGERS);
    }

    static String campaign(int number) {
        return "c-%05d".formatted(number);
    }

    /** Tells the services, as people and files do. */
    void enter(ServiceProcess partnerService, ServiceProcess campaignService) {
        CsvImport.take(
                partnerService,
                "partners",
                csv(
                        "partnerId,name,type,timeZone,calendarId,ownerId,slackChannel,tier,stage,stageSince",
                        number -> String.join(
                                ",",
                                partner(number),
                                "株式会社ひびき%05d".formatted(number),
                                TYPES.get(number % TYPES.size()),
                                TOKYO.getId(),
                                "JP",
                                manager(number),
                                "#partner-%05d".formatted(number),
                                number % 7 == 0 ? "gold" : "silver",
                                stage(number),
                                now.minus(Duration.ofDays(120)).toString())),
                partners);
        CsvImport.take(
                partnerService,
                "key-persons",
                csv(
                        "partnerId,keyPersonId,displayName,title,announcedTo,rampStart,occurredAt",
                        number -> String.join(
                                ",",
                                partner(number),
                                keyPerson(number),
                                "佐藤 %05d".formatted(number),
                                "アライアンス担当",
                                "all",
                                now.minus(Duration.ofDays(40)).toString(),
                                now.minus(Duration.ofDays(45)).toString())),
                partners);
        each(
                Math.min(MANAGERS, partners),
                number -> partnerService.send(
                        "POST", "/api/people", JSON, """
                {"personId": "%s", "partnerId": "%s", "displayName": "田中 %02d"}""".formatted(manager(number), partner(number), number)));
        each(
                Math.max(0, partners - MANAGERS),
                number -> partnerService.send(
                        "POST", "/api/people/" + manager(number + MANAGERS) + "/partners", JSON, """
                {"partnerId": "%s"}""".formatted(
                                        partner(number + MANAGERS))));
        each(
                partners / WITH_CAMPAIGN,
                number -> campaignService.send("POST", "/api/campaigns", JSON, """
                {"campaignId": "%s", "partnerId": "%s", "title": "共催セミナー %05d", "objective": "LEAD_GENERATION", "startsOn": "%s",
                 "endsOn": "%s", "targets": [{"metric": "leads", "target": "40", "unit": "count"}],
                 "budget": {"amount": "300000", "currency": "JPY"}, "occurredAt": "%s"}""".formatted(
                                campaign(number * WITH_CAMPAIGN),
                                partner(number * WITH_CAMPAIGN),
                                number * WITH_CAMPAIGN,
                                today.minusDays(DAYS),
                                today.plusDays(DAYS),
                                now.minus(Duration.ofDays(DAYS + 2)))));
        each(
                partners / WITH_CAMPAIGN,
                number -> campaignService.send(
                        "POST", "/api/campaigns/" + campaign(number * WITH_CAMPAIGN) + "/launch", JSON, """
                {"occurredAt": "%s"}""".formatted(
                                        now.minus(Duration.ofDays(DAYS)))));
    }

    /** Reports what visitors and key persons did. */
    void publish(Publisher publisher) {
        for (int day = DAYS; day > 0; day--) {
            Instant at = now.minus(Duration.ofDays(day));
            for (int number = 0; number < partners; number++) {
                String id = number + "-" + day;
                String campaign = number % WITH_CAMPAIGN == 0 ? campaign(number) : null;
                publisher.publish(TouchRecorded.newBuilder()
                        .setEventId("et-" + id)
                        .setOccurredAt(at)
                        .setPartnerId(partner(number))
                        .setTouchId("t-" + id)
                        .setCampaignId(campaign == null ? "none" : campaign)
                        .setJourneyId("j-" + id)
                        .setChannel("link")
                        .build());
                if (number % FALLING_SHORT != 0 || day % SELDOM == 0) {
                    publisher.publish(LeadCaptured.newBuilder()
                            .setEventId("el-" + id)
                            .setOccurredAt(at)
                            .setPartnerId(partner(number))
                            .setLeadId("l-" + id)
                            .setCampaignId(campaign)
                            .setKeyPersonId(keyPerson(number))
                            .build());
                }
            }
        }
        for (int number = 0; number < Math.min(MILESTONES, partners); number++) {
            publisher.publish(MilestoneReached.newBuilder()
                    .setEventId("em-" + number)
                    .setOccurredAt(now)
                    .setPartnerId(partner(number))
                    .setKeyPersonId(keyPerson(number))
                    .setRampDay(DAYS)
                    .setMetric("PROSPECTS")
                    .setTarget(5)
                    .setActual(5)
                    .build());
        }
        publisher.flush();
    }

    private static String stage(int number) {
        return switch (number % 20) {
            case 0, 1 -> "ONBOARDING";
            case 2 -> "PAUSED";
            default -> "ACTIVE";
        };
    }

    private String csv(String columns, IntFunction<String> row) {
        return IntStream.range(0, partners).mapToObj(row).collect(Collectors.joining("\n", columns + "\n", "\n"));
    }

    private static void each(int count, IntFunction<HttpResponse<String>> command) {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> command.apply(number), threads))
                    .toList()
                    .forEach(sent -> check(sent.join()));
        }
    }

    private static void check(HttpResponse<String> answer) {
        if (answer.statusCode() >= REFUSED) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.body());
        }
    }
}
