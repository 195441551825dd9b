package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.acknowledged;
import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.policy.config.PolicyFiles;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody is woken by a promise. */
class QuietHoursTest {

    /** Monday, 8 June 2026, 22:00 in Tokyo. */
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-06-08T13:00:00Z");

    /** Tuesday, 08:00 in Tokyo. */
    private static final Instant MORNING = Instant.parse("2026-06-08T23:00:00Z");

    private static final String PROMISE = "call-back:acme:q1";

    private final World world = quiet("20:00-08:00");

    @Test
    @DisplayName("Edge case 27: in quiet hours a breach is delivered at opening, and so is its recovery")
    void shouldHoldBreachAndRecoveryUntilTheQuietEnds() {
        // when it lapses at midnight and is answered at three
        world.happens(inquiry("q1", MONDAY_NIGHT))
                .at(MONDAY_NIGHT.plus(Duration.ofHours(5)))
                .happens(answer("q1", MONDAY_NIGHT.plus(Duration.ofHours(5))));

        // then the promise itself is judged at once
        assertThat(world.promise("call-back", "q1").breachedAt()).isEqualTo(MONDAY_NIGHT.plus(Duration.ofHours(2)));
        assertThat(world.messages)
                .extracting(Message::matterId, Message::kind, Message::deliverFrom)
                .containsExactly(tuple(PROMISE, "BREACH", MORNING), tuple(PROMISE, "MET_LATE", MORNING));
    }

    @Test
    void shouldTakeStepsInTheMorningUnlessSomebodyTookCareOfItMeanwhile() {
        // when it lapses at midnight, with a step an hour later, and one is acknowledged at three
        world.happens(inquiry("q1", MONDAY_NIGHT))
                .happens(inquiry("q2", MONDAY_NIGHT))
                .at(MONDAY_NIGHT.plus(Duration.ofHours(5)))
                .happens(acknowledged("call-back:acme:q2", "tanaka", MONDAY_NIGHT.plus(Duration.ofHours(5))))
                .at(MORNING.plusSeconds(1));

        // then
        assertThat(world.messagesOf(PROMISE + "~step-1")).singleElement().satisfies(step -> {
            assertThat(step.at()).isEqualTo(MORNING);
            assertThat(step.deliverFrom()).isNull();
        });
        assertThat(world.messagesOf("call-back:acme:q2~step-1")).isEmpty();
    }

    @Test
    void shouldNotWarnInTheMorningOfWhatLapsedInTheNight() {
        world.happens(inquiry("q1", MONDAY_NIGHT)).at(MORNING.plusSeconds(1));

        assertThat(world.promise("call-back", "q1").status()).isEqualTo(BREACHED);
        assertThat(world.matters()).doesNotContain(PROMISE + "~warning");
    }

    @Test
    void shouldTellAtOnceByDay() {
        Instant noon = Instant.parse("2026-06-09T03:00:00Z");
        world.at(noon).happens(inquiry("q1", noon)).at(noon.plus(Duration.ofHours(2)));

        assertThat(world.messagesOf(PROMISE))
                .singleElement()
                .satisfies(breach -> assertThat(breach.deliverFrom()).isNull());
    }

    @Test
    void shouldWaitForTheOpeningOfTheCalendarWhenQuietWhileClosed() {
        // given Friday evening
        Instant friday = Instant.parse("2026-06-12T12:00:00Z");
        var closed = quiet("closed");

        // when
        closed.at(friday).happens(inquiry("q1", friday)).at(friday.plus(Duration.ofHours(3)));

        // then on Monday at nine
        assertThat(closed.messagesOf(PROMISE).getFirst().deliverFrom())
                .isEqualTo(Instant.parse("2026-06-15T00:00:00Z"));
    }

    @Test
    void shouldLetAPartnerBeExemptAndTellOtherPeople() {
        // given
        var world = new World(MONDAY_NIGHT, PolicyFiles.of(policies("20:00-08:00") + """
                  exemptions:
                    - { owner: sato, tell: [ { who: manager, by: line } ] }
                    - { partner: acme, policies: [ call-back ], quiet-hours: none }
                """)).with("sato", "#acme");

        // when
        world.happens(inquiry("q1", MONDAY_NIGHT)).at(MONDAY_NIGHT.plus(Duration.ofHours(2)));

        // then
        assertThat(world.messagesOf(PROMISE)).singleElement().satisfies(breach -> {
            assertThat(breach.deliverFrom()).isNull();
            assertThat(breach.medium()).isEqualTo("line");
            assertThat(breach.direct()).isTrue();
        });
    }

    private static World quiet(String hours) {
        return new World(MONDAY_NIGHT, PolicyFiles.of(policies(hours))).with("sato", "#acme");
    }

    private static String policies(String hours) {
        return """
                kizuna.promises:
                  quiet-hours: "%s"
                  ladders:
                    one: { steps: [ { after: 1h, tell: manager } ] }
                  policies:
                    call-back:
                      version: 1
                      opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                      met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                      due: { elapsed: 2h }
                      warnings: [ { before: 1h } ]
                      ladder: one
                """.formatted(hours);
    }
}
