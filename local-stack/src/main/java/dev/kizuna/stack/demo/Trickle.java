package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/**
 * What happens while one watches: every few seconds something new, and later what follows from it. One inquiry is nearly
 * a day old when it begins, so that its promise lapses before the watcher's eyes and is answered too late; and one key
 * person wins the order that makes a milestone, once.
 */
final class Trickle {

    private static final Duration LAPSES_AFTER = Duration.ofSeconds(90);
    private static final Duration ANSWERED_AFTER = Duration.ofMinutes(5);
    private static final Duration MILESTONE_AFTER = Duration.ofSeconds(150);
    private static final int FEWEST_SECONDS = 3;
    private static final int MORE_SECONDS = 5;

    private final Player player;
    private final Narrator narrator;
    private final Clock clock;
    private final Random random;
    private final String start;
    private final int pace;
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::at));
    private int number;

    /** Something that follows. */
    private record Later(Instant at, What what) {}

    @FunctionalInterface
    private interface What {
        void happen() throws InterruptedException;
    }

    /**
     * @param start what makes ids of this start differ from those of others
     * @param pace how many times as soon as usual things follow
     */
    Trickle(Player player, Narrator narrator, Clock clock, Random random, String start, int pace) {
        this.player = player;
        this.narrator = narrator;
        this.clock = clock;
        this.random = random;
        this.start = start;
        this.pace = pace;
    }

    /** Goes on until the player is to stop. */
    void run() throws InterruptedException {
        if (!player.isStopping()) {
            lapse();
            after(MILESTONE_AFTER, this::secondOrder);
        }
        while (!player.isStopping()) {
            while (!later.isEmpty() && !later.peek().at.isAfter(clock.instant()) && !player.isStopping()) {
                later.remove().what.happen();
            }
            something();
            player.pause(soon(Duration.ofSeconds(FEWEST_SECONDS + random.nextInt(MORE_SECONDS))));
        }
    }

    private void lapse() throws InterruptedException {
        String id = id("inq-watch");
        Duration lapsesAfter = soon(LAPSES_AFTER);
        Instant asked = clock.instant().minus(Duration.ofHours(24)).plus(lapsesAfter);
        String partnerId = Cast.SAKURA.id();
        create("/api/inquiries", "inquiryId", id, asked, Map.of("partnerId", partnerId, "channel", "email"));
        narrator.say("Watch this: %s of %s is unanswered and lapses in %d s", id, partnerId, lapsesAfter.toSeconds());
        after(ANSWERED_AFTER, () -> answer(id, partnerId));
    }

    /** Has fixed ids: another start that tells it again changes nothing. */
    private void secondOrder() throws InterruptedException {
        String partnerId = Cast.NAKAMURA.partner();
        report(
                "deal-stage-reached",
                "deal-nakamura-2-WON",
                partnerId,
                Map.of(
                        "dealId",
                        "deal-nakamura-2",
                        "keyPersonId",
                        Cast.NAKAMURA.id(),
                        "stage",
                        "WON",
                        "amount",
                        Sales.jpy(1_400)));
        report(
                "conversion-recorded",
                "conv-deal-nakamura-2",
                partnerId,
                Map.of(
                        "conversionId", "conv-deal-nakamura-2",
                        "dealId", "deal-nakamura-2",
                        "amount", Sales.jpy(1_400)));
        narrator.say("%s: %s has the second order of the ramp", partnerId, Cast.NAKAMURA.id());
    }

    private void something() throws InterruptedException {
        int choice = random.nextInt(100);
        if (choice < 34) {
            touch();
        } else if (choice < 68) {
            lead();
        } else if (choice < 82) {
            inquiry();
        } else if (choice < 88) {
            feedback();
        } else if (choice < 93) {
            actionItem();
        } else {
            cost();
        }
    }

    private void touch() throws InterruptedException {
        Campaigns.Campaign campaign = campaign();
        String id = id("t");
        report(
                "touch-recorded",
                id,
                campaign.partner(),
                Map.of("touchId", id, "campaignId", campaign.id(), "journeyId", id("j"), "channel", "link"));
        narrator.say("%s: somebody followed a link of %s", campaign.partner(), campaign.id());
    }

    private void lead() throws InterruptedException {
        Campaigns.Campaign campaign = campaign();
        String id = id("lead");
        report("lead-captured", id, campaign.partner(), Map.of("leadId", id, "campaignId", campaign.id()));
        narrator.say("%s: lead %s", campaign.partner(), id);
        if (random.nextInt(2) == 0) {
            after(seconds(20, 60), () -> {
                report("lead-qualified", id + "-q", campaign.partner(), Map.of("leadId", id, "qualification", "MQL"));
                narrator.say("%s: lead %s is qualified", campaign.partner(), id);
            });
            int thousands = 400 + 50 * random.nextInt(20);
            after(seconds(60, 120), () -> deal(campaign.partner(), id, "PROSPECT", thousands));
            if (random.nextInt(4) == 0) {
                after(seconds(150, 200), () -> deal(campaign.partner(), id, "WON", thousands));
            }
        }
    }

    private void deal(String partnerId, String leadId, String stage, int thousands) throws InterruptedException {
        String dealId = leadId.replace("lead", "deal");
        report(
                "deal-stage-reached",
                dealId + "-" + stage,
                partnerId,
                Map.of("dealId", dealId, "leadId", leadId, "stage", stage, "amount", Sales.jpy(thousands)));
        narrator.say("%s: %s reached %s", partnerId, dealId, stage);
        if (stage.equals("WON")) {
            String id = leadId.replace("lead", "conv");
            report(
                    "conversion-recorded",
                    id,
                    partnerId,
                    Map.of("conversionId", id, "dealId", dealId, "amount", Sales.jpy(thousands)));
            narrator.say("%s: ¥%,d earned", partnerId, thousands * 1_000);
        }
    }

    private void inquiry() throws InterruptedException {
        Cast.Partner partner = partner();
        String id = id("inq");
        String channel = Conversations.CHANNELS.get(random.nextInt(Conversations.CHANNELS.size()));
        create(
                "/api/inquiries",
                "inquiryId",
                id,
                clock.instant(),
                Map.of("partnerId", partner.id(), "channel", channel));
        narrator.say("%s: inquiry %s by %s", partner.id(), id, channel);
        after(seconds(30, 240), () -> answer(id, partner.id()));
    }

    private void answer(String id, String partnerId) throws InterruptedException {
        act("/api/inquiries/" + id + "/answer", Map.of("answeredBy", Cast.TANAKA, "automatic", false));
        narrator.say("%s: inquiry %s is answered", partnerId, id);
    }

    private void feedback() throws InterruptedException {
        Cast.Partner partner = partner();
        String id = id("fb");
        String category = Conversations.CATEGORIES.get(random.nextInt(Conversations.CATEGORIES.size()));
        create(
                "/api/feedback",
                "feedbackId",
                id,
                clock.instant(),
                Map.of("partnerId", partner.id(), "category", category));
        narrator.say("%s: feedback %s on %s", partner.id(), id, category);
        after(seconds(60, 300), () -> {
            act("/api/feedback/" + id + "/action-plan", Map.of("planId", "plan-" + id, "sharedBy", partner.owner()));
            narrator.say("%s: an action plan for %s is shared", partner.id(), id);
        });
    }

    private void actionItem() throws InterruptedException {
        Cast.Partner partner = partner();
        String id = id("act");
        create(
                "/api/action-items",
                "actionItemId",
                id,
                clock.instant(),
                Map.of(
                        "partnerId", partner.id(),
                        "ownerId", partner.owner(),
                        "dueAt", clock.instant().plus(Duration.ofDays(2)).toString()));
        narrator.say("%s: action item %s agreed", partner.id(), id);
        after(seconds(90, 400), () -> act("/api/action-items/" + id + "/close", Map.of("closedBy", partner.owner())));
    }

    private void cost() throws InterruptedException {
        Campaigns.Campaign campaign = campaign();
        String id = id("cost");
        report(
                "cost-incurred",
                id,
                campaign.partner(),
                Map.of("costId", id, "campaignId", campaign.id(), "kind", "MEDIA", "amount", Sales.jpy(5)));
        narrator.say("%s: ¥5,000 spent on media", campaign.partner());
    }

    private void create(String path, String idField, String id, Instant at, Map<String, Object> fields)
            throws InterruptedException {
        var body = new TreeMap<>(fields);
        body.put(idField, id);
        player.tell(new Step.Command(at, Target.PARTNER, "POST", path, path + "/" + id, Step.timed(body, at)));
    }

    private void act(String path, Map<String, Object> fields) throws InterruptedException {
        Instant now = clock.instant();
        player.tell(new Step.Command(now, Target.PARTNER, "POST", path, path, Step.timed(fields, now)));
    }

    private void report(String type, String id, String partnerId, Map<String, Object> data)
            throws InterruptedException {
        player.tell(new Step.Report(clock.instant(), Target.CAMPAIGN, "campaign." + type, id, partnerId, data));
    }

    private void after(Duration wait, What what) {
        later.add(new Later(clock.instant().plus(soon(wait)), what));
    }

    private Duration soon(Duration usual) {
        return usual.dividedBy(pace);
    }

    private Duration seconds(int from, int to) {
        return Duration.ofSeconds(from + random.nextInt(to - from));
    }

    /** One rests, and one is silent. */
    private Cast.Partner partner() {
        List<Cast.Partner> active = Cast.PARTNERS.stream()
                .filter(each -> !each.equals(Cast.KAEDE) && !each.equals(Cast.HIKARI))
                .toList();
        return active.get(random.nextInt(active.size()));
    }

    private Campaigns.Campaign campaign() {
        List<Campaigns.Campaign> running = Campaigns.ALL.stream()
                .filter(each -> each.ends() > 0 && !each.equals(Campaigns.DEPOT) && !each.equals(Campaigns.REFERRAL))
                .toList();
        return running.get(random.nextInt(running.size()));
    }

    private String id(String kind) {
        return kind + "-" + start + "-" + ++number;
    }
}
