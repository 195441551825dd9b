package dev.kizuna.notification.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.domain.Partner.Profile;
import dev.kizuna.notification.obligation.domain.World.Event;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What finally became of promises follows from what happened in the world, whatever was heard of when and how often. */
class FinalStatePropertyTest {

    private static final Instant START = Instant.parse("2026-06-08T00:00:00Z");
    private static final Instant HEARD = START.plus(Duration.ofDays(12));
    private static final Instant END = HEARD.plus(Duration.ofDays(60));
    private static final Policies POLICIES = PolicyFiles.shipped();
    private static final List<String> PROMISES = List.of(
            "response-24h:acme:x",
            "response-24h:acme:x:2",
            "feedback-next-business-day:acme:x",
            "feedback-verified:acme:x",
            "feedback-verified:acme:y");

    /** What no order and no repetition can change; what was said, and when that was noticed, is another matter. */
    record Outcome(
            Status status,
            @Nullable String ownerId,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant cancelledAt,
            Care care) {}

    @Property(tries = 600)
    void shouldEndAlikeInWhateverOrderAndHoweverOftenEventsArrive(
            @ForAll("histories") List<Event> history, @ForAll long seed) {
        List<Event> shuffledTwice = new ArrayList<>(history);
        shuffledTwice.addAll(history);
        Collections.shuffle(shuffledTwice, new Random(seed));

        assertThat(outcomes(shuffledTwice, 0)).isEqualTo(outcomes(history, 0));
    }

    @Property(tries = 300)
    void shouldEndAlikeWhenDeadlinesPassWhileEventsArrive(@ForAll("histories") List<Event> history, @ForAll long seed) {
        List<Event> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(outcomes(shuffled, 5)).isEqualTo(outcomes(history, 0));
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 13);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 11 * 24);
        Arbitrary<String> promises = Arbitraries.of(PROMISES);
        return Combinators.combine(kinds, hours, promises)
                .as(FinalStatePropertyTest::event)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14);
    }

    private static Event event(int kind, int hour, String promise) {
        Instant at = START.plus(Duration.ofHours(hour));
        String id = "e" + kind + "-" + hour + "-" + promise;
        String subject = promise.contains(":y") ? "y" : "x";
        return switch (kind) {
            case 0, 1 -> Event.of("InquiryReceived", id, at, "inquiryId", subject);
            case 2 -> Event.of("InquiryAnswered", id, at, "inquiryId", subject, "automatic", false);
            case 3 -> Event.of("InquiryReopened", id, at, "inquiryId", subject);
            case 4 -> Event.of("FeedbackSubmitted", id, at, "feedbackId", subject);
            case 5, 6 -> Event.of("ActionPlanShared", id, at, "feedbackId", subject);
            case 7 -> Event.of("FeedbackOutcomeVerified", id, at, "feedbackId", subject);
            case 8 -> Event.of("CheckInHeld", id, at, "cadence", "WEEKLY", "keyPersonId", "kp1");
            case 9 -> Event.of("PromiseAcknowledged", id, at, "obligationId", promise, "acknowledgedBy", "p" + hour);
            case 10 ->
                Event.of(
                        "PromiseSnoozed",
                        id,
                        at,
                        "obligationId",
                        promise,
                        "snoozedBy",
                        "p" + hour,
                        "until",
                        at.plus(Duration.ofHours(hour)));
            case 11 -> Event.of("PromiseHandedOver", id, at, "obligationId", promise, "ownerId", "p" + hour);
            case 12 -> Event.of("PromisePaused", id, at, "obligationId", promise);
            default -> Event.of("PromiseResumed", id, at, "obligationId", promise);
        };
    }

    /**
     * What became of everything.
     *
     * @param hoursBetween how long it takes from one event to be heard to the next
     */
    private static Map<String, Outcome> outcomes(List<Event> history, int hoursBetween) {
        World world = new World(HEARD, POLICIES)
                .profile(new Profile("Asia/Tokyo", "JP", "sato", "tanaka", "mori", "#acme", "ja"));
        for (Event event : history) {
            world.at(world.now().plus(Duration.ofHours(hoursBetween))).happens(event);
        }
        world.at(END);
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (Obligation promise : world.promises()) {
            // while a clock stands still nothing moves, so that a warning given before it was heard of stays
            Status status = promise.status().isRunning() ? Status.OPEN : promise.status();
            outcomes.put(
                    promise.id().toString(),
                    new Outcome(
                            status,
                            promise.ownerId(),
                            promise.due().at(),
                            promise.metAt(),
                            promise.cancelledAt(),
                            promise.care()));
        }
        return outcomes;
    }
}
