package dev.kizuna.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Inquiries answered in time and late, feedback with and without a plan, hand-offs, and a success that is repeated. */
final class Conversations {

    static final List<String> CHANNELS = List.of("email", "slack", "phone", "line");
    static final List<String> CATEGORIES = List.of("product", "pricing", "material", "process");

    private static final int SEED = 20_260_401;
    private static final int EVERY_DAYS = 4;
    private static final int LATE_ONE_IN = 9;
    private static final int DIRECT_ONE_IN = 6;
    private static final int REOPENED_ONE_IN = 14;
    private static final int FEEDBACK_EVERY_DAYS = 19;

    private final Plot plot;
    private final StoryTime time;
    private final CheckIns checkIns;
    private final Random random = new Random(SEED);

    Conversations(Plot plot, CheckIns checkIns) {
        this.plot = plot;
        this.checkIns = checkIns;
        this.time = plot.time();
    }

    void tell() {
        for (Cast.Partner partner : Cast.PARTNERS) {
            int until = lastWord(partner);
            inquiries(partner, until);
            if (!partner.equals(Cast.FUJIMI)) {
                feedback(partner, until);
            }
        }
        ask("inq-sakura-open", Cast.SAKURA.id(), "email", time.now().minus(Duration.ofHours(21)));
        ask("inq-minato-open", Cast.MINATO.id(), "slack", time.now().minus(Duration.ofHours(5)));
        ask("inq-minato-late", Cast.MINATO.id(), "email", time.workday(-3, "09:30"));
        answer("inq-minato-late", Cast.TANAKA, false, time.workday(-3, "09:30").plus(Duration.ofHours(27)));
        submit("fb-hikari-forgotten", Cast.HIKARI.id(), "material", time.workday(-28, "11:00"));
        submit("fb-aozora-due", Cast.AOZORA.id(), "product", time.workday(time.nextClosing() - 1, "16:40"));
        handOff("ho-aozora-legal", Cast.AOZORA, "legal", -45, 5, 4);
        handOff("ho-sakura-product", Cast.SAKURA, "product", -33, 7, 9);
        handOff("ho-fujimi-marketing", Cast.FUJIMI, "marketing", -2, 6, 30);
        success();
    }

    /** One rests, and one has been silent since nobody told what becomes of a feedback. */
    private static int lastWord(Cast.Partner partner) {
        return partner.equals(Cast.KAEDE) ? -17 : partner.equals(Cast.HIKARI) ? -31 : -2;
    }

    private void inquiries(Cast.Partner partner, int until) {
        int number = 1;
        for (int day = partner.onboarded() + 2; day <= until; day += 1 + random.nextInt(2 * EVERY_DAYS - 1)) {
            String id = "inq-" + partner.id().substring(2) + "-" + number++;
            Instant asked = time.workday(day, "09:00").plus(Duration.ofMinutes(random.nextInt(9 * 60)));
            ask(id, partner.id(), pick(CHANNELS), asked);
            if (random.nextInt(5) == 0) {
                answer(id, "u-autoreply", true, asked.plus(Duration.ofMinutes(1)));
            }
            boolean late = random.nextInt(LATE_ONE_IN) == 0;
            Duration taken = Duration.ofMinutes(late ? 60 * 25 + random.nextInt(600) : 15 + random.nextInt(60 * 9));
            answer(id, partner.owner(), false, asked.plus(taken));
            if (!late && random.nextInt(REOPENED_ONE_IN) == 0) {
                Instant again = asked.plus(taken).plus(Duration.ofHours(3));
                plot.act(again, "/api/inquiries/" + id + "/reopen", Map.of("reason", "further-question"));
                answer(id, partner.owner(), false, again.plus(Duration.ofHours(2)));
            }
        }
    }

    private void feedback(Cast.Partner partner, int until) {
        int number = 1;
        for (int day = partner.onboarded() + 6; day <= until - 10; day += FEEDBACK_EVERY_DAYS) {
            String id = "fb-" + partner.id().substring(2) + "-" + number++;
            submit(id, partner.id(), pick(CATEGORIES), time.workday(day, "14:00"));
            boolean late = random.nextInt(4) == 0;
            int planned = time.nextWorkday(time.lastWorkday(day)) + (late ? 3 : 0);
            Instant shared = time.on(planned, "15:30");
            plot.act(
                    shared,
                    "/api/feedback/" + id + "/action-plan",
                    Map.of("planId", "plan-" + id, "sharedBy", partner.owner()));
            checkIns.nextWith(partner.id(), shared).ifPresent(talk -> verify(id, talk, partner.owner()));
        }
    }

    /** At the next check-in both sides look at what became of it; with whom nobody talks, it stays open. */
    private void verify(String id, CheckIns.Talk talk, String owner) {
        Instant verified = talk.heldAt().plus(Duration.ofMinutes(10));
        plot.act(
                verified,
                "/api/feedback/" + id + "/outcome",
                Map.of("checkInId", talk.checkInId(), "outcome", "resolved"));
        plot.act(verified.plus(Duration.ofMinutes(5)), "/api/feedback/" + id + "/close", Map.of("closedBy", owner));
    }

    private void success() {
        plot.create(
                time.workday(-34, "13:00"),
                "/api/success-stories",
                "storyId",
                "story-sato",
                Map.of(
                        "partnerId", Cast.AOZORA.id(),
                        "keyPersonId", Cast.SATO.id(),
                        "dealId", "deal-sato-1"));
        plot.act(
                time.workday(-7, "16:00"),
                "/api/success-stories/story-sato/replications",
                Map.of("byPartnerId", Cast.SAKURA.id(), "dealId", "deal-nakamura-1"));
    }

    private void handOff(String id, Cast.Partner partner, String team, int day, int dueAfter, int doneAfter) {
        plot.create(
                time.workday(day, "11:30"),
                "/api/handoffs",
                "handoffId",
                id,
                Map.of(
                        "partnerId", partner.id(),
                        "toTeam", team,
                        "requestedBy", partner.owner(),
                        "dueAt", time.on(day + dueAfter, "18:00").toString()));
        plot.act(
                time.on(day + doneAfter, "17:00"),
                "/api/handoffs/" + id + "/complete",
                Map.of("completedBy", Cast.YAMAMOTO));
    }

    private void ask(String id, String partnerId, String channel, Instant at) {
        plot.create(at, "/api/inquiries", "inquiryId", id, Map.of("partnerId", partnerId, "channel", channel));
    }

    private void answer(String id, String by, boolean automatic, Instant at) {
        Map<String, Object> said = new HashMap<>(Map.of("answeredBy", by, "automatic", automatic));
        if (!automatic && id.hashCode() % DIRECT_ONE_IN == 0) {
            said.putAll(Map.of("channel", "phone", "directReason", "partner-asked"));
        } else if (!automatic) {
            said.put("channel", "slack");
        }
        plot.act(at, "/api/inquiries/" + id + "/answer", said);
    }

    private void submit(String id, String partnerId, String category, Instant at) {
        plot.create(at, "/api/feedback", "feedbackId", id, Map.of("partnerId", partnerId, "category", category));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
