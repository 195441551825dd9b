package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When people are warned that a promise will fall due. */
class WarningsTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY_NINE = Instant.parse("2026-06-08T00:00:00Z");

    private static final String PROMISE = "call-back:acme:q1";

    @Test
    void shouldGiveEachOfSeveralWarningsOnce() {
        // given
        var world = world("elapsed: 10h", "[ { at-percent: 50 }, { before: 1h }, { before: 2h } ]");

        // when
        world.happens(inquiry("q1", MONDAY_NINE)).at(MONDAY_NINE.plus(Duration.ofHours(9)));

        // then
        assertThat(world.messages)
                .extracting(Message::matterId, Message::at, Message::threadOf)
                .containsExactly(
                        tuple(PROMISE + "~warning", MONDAY_NINE.plus(Duration.ofHours(5)), null),
                        tuple(PROMISE + "~warning-2", MONDAY_NINE.plus(Duration.ofHours(8)), PROMISE + "~warning"),
                        tuple(PROMISE + "~warning-3", MONDAY_NINE.plus(Duration.ofHours(9)), PROMISE + "~warning"));
        assertThat(world.statusesOf("call-back", "q1")).containsExactly(OPEN, WARNED, WARNED, WARNED);

        // when it is answered, then all of them are taken back
        world.happens(answer("q1", world.now()));
        assertThat(world.messages.stream().filter(message -> message.kind().equals("RETRACTION")))
                .extracting(Message::matterId)
                .containsExactly(PROMISE + "~warning", PROMISE + "~warning-2", PROMISE + "~warning-3");
    }

    @Test
    @DisplayName("Edge case 11: a warning one hour before on a business-hours clock is one business hour before")
    void shouldWarnInBusinessTime() {
        // given four business hours from Monday 14:30, so Tuesday 09:30
        Instant afternoon = MONDAY_NINE.plus(Duration.ofMinutes(330));
        var world = new World(afternoon, policies("business-time: 4h", "[ { before-business: 1h } ]"))
                .with("sato", "#acme");
        world.happens(inquiry("q1", afternoon));
        assertThat(world.promise("call-back", "q1").due().at()).isEqualTo(Instant.parse("2026-06-09T00:30:00Z"));

        // when
        world.at(Instant.parse("2026-06-09T00:29:00Z"));

        // then on Monday at 17:30
        assertThat(world.messages)
                .singleElement()
                .satisfies(warning -> assertThat(warning.at()).isEqualTo(Instant.parse("2026-06-08T08:30:00Z")));
    }

    @Test
    void shouldWarnAtOnceWhenFirstHeardOfWithMostOfTheWarningTimeLeft() {
        // given an inquiry of 17 hours ago, due in 7, to be warned of 8 before
        var world = world("elapsed: 24h", "[ { before: 8h } ]");
        Instant asked = MONDAY_NINE.minus(Duration.ofHours(17));

        // when
        world.happens(inquiry("q1", asked));

        // then
        assertThat(world.statusesOf("call-back", "q1")).containsExactly(WARNED);
        assertThat(world.said()).containsExactly("WARNING");
    }

    @Test
    void shouldNotWarnWhenFirstHeardOfShortlyBeforeTheDueTime() {
        // given an inquiry of 21 hours ago, due in 3, to be warned of 8 before
        var world = world("elapsed: 24h", "[ { before: 8h } ]");
        Instant asked = MONDAY_NINE.minus(Duration.ofHours(21));

        // when
        world.happens(inquiry("q1", asked)).at(MONDAY_NINE.plus(Duration.ofHours(3)));

        // then
        assertThat(world.statusesOf("call-back", "q1")).containsExactly(OPEN, BREACHED);
        assertThat(world.said()).containsExactly("BREACH");
    }

    @Test
    void shouldWarnOnlyOnceAfterDowntimeAcrossSeveralWarnings() {
        var world = world("elapsed: 10h", "[ { at-percent: 50 }, { before: 2h } ]");

        world.happens(inquiry("q1", MONDAY_NINE))
                .downUntil(MONDAY_NINE.plus(Duration.ofHours(9)))
                .at(MONDAY_NINE.plus(Duration.ofMinutes(550)));

        assertThat(world.said()).containsExactly("WARNING");
    }

    private static World world(String due, String warnings) {
        return new World(MONDAY_NINE, policies(due, warnings)).with("sato", "#acme");
    }

    private static Policies policies(String due, String warnings) {
        return PolicyFiles.of("""
                kizuna.promises.policies:
                  call-back:
                    version: 1
                    opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    due: { %s }
                    warnings: %s
                """.formatted(due, warnings));
    }
}
