package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.obligation.domain.Partner.Profile;
import dev.kizuna.notification.policy.config.PolicyFiles;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who else hears of a breach that stays unanswered. */
class LadderTest {

    /** Friday, 12 June 2026, 09:00 in Tokyo. */
    private static final Instant FRIDAY_NINE = Instant.parse("2026-06-12T00:00:00Z");

    private static final Instant DUE = FRIDAY_NINE.plus(Duration.ofHours(2));
    private static final String PROMISE = "call-back:acme:q1";
    private static final Profile ALL = new Profile("Asia/Tokyo", "JP", "sato", "tanaka", "mori", "#acme", "ja");

    private static final String POLICIES = """
            kizuna.promises:
              ladders:
                first:
                  steps:
                    - { after: 1h, tell: manager }
                    - { after-business: 9h, tell: "manager, executive", by: [ mail, line ] }
                  then: last
                last:
                  steps:
                    - { after: 10d, tell: executive, by: channel }
              policies:
                call-back:
                  version: 1
                  opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                  met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                  due: { elapsed: 2h }
                  ladder: first
            """;

    private final World world = new World(FRIDAY_NINE, PolicyFiles.of(POLICIES)).profile(ALL);

    @Test
    @DisplayName("Edge case 20: all steps of the ladder fire, each once; none fires after the answer")
    void shouldTakeEachStepOnceAndNoneAfterTheAnswer() {
        // when nobody answers for a month
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.plus(Duration.ofDays(30)));

        // then
        assertThat(world.messages)
                .extracting(
                        Message::matterId,
                        Message::at,
                        Message::step,
                        Message::role,
                        Message::recipientId,
                        Message::direct,
                        Message::medium)
                .containsExactly(
                        tuple(PROMISE, DUE, 0, "owner", "sato", false, null),
                        tuple(PROMISE + "~step-1", DUE.plusSeconds(3_600), 1, "manager", "tanaka", true, null),
                        tuple(PROMISE + "~step-2", monday(), 2, "manager", "tanaka", true, "mail"),
                        tuple(PROMISE + "~step-2~manager-line", monday(), 2, "manager", "tanaka", true, "line"),
                        tuple(PROMISE + "~step-2~executive-mail", monday(), 2, "executive", "mori", true, "mail"),
                        tuple(PROMISE + "~step-2~executive-line", monday(), 2, "executive", "mori", true, "line"),
                        tuple(PROMISE + "~step-3", DUE.plus(Duration.ofDays(10)), 3, "executive", "mori", false, null));
        assertThat(world.messages.stream().skip(1))
                .allSatisfy(step -> assertThat(step.threadOf()).isEqualTo(PROMISE));
        assertThat(world.promise("call-back", "q1").told().escalations()).isEqualTo(3);
        assertThat(world.promise("call-back", "q1").wakeAt()).isNull();

        // when another is answered after its first step
        Instant asked = world.now();
        world.happens(inquiry("q2", asked))
                .at(asked.plus(Duration.ofHours(4)))
                .happens(answer("q2", asked.plus(Duration.ofHours(4))))
                .at(asked.plus(Duration.ofDays(30)));

        // then, and the manager sees that it was
        assertThat(world.messages.stream().filter(message -> message.subjectId().equals("q2")))
                .extracting(Message::matterId, Message::kind)
                .containsExactly(
                        tuple("call-back:acme:q2", "BREACH"),
                        tuple("call-back:acme:q2~step-1", "BREACH"),
                        tuple("call-back:acme:q2", "MET_LATE"),
                        tuple("call-back:acme:q2~step-1", "MET_LATE"));
    }

    @Test
    void shouldTakeAllStepsThatPassedAtOnceAfterDowntimeEachOnce() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .at(DUE)
                .downUntil(DUE.plus(Duration.ofDays(20)))
                .at(DUE.plus(Duration.ofDays(21)));

        assertThat(world.matters()).contains(PROMISE + "~step-1", PROMISE + "~step-2", PROMISE + "~step-3");
        assertThat(world.messages).hasSize(7);
    }

    @Test
    void shouldCountStepsFromWhenTheBreachWasRecorded() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .downUntil(DUE.plus(Duration.ofHours(5)))
                .at(DUE.plus(Duration.ofHours(5)));
        assertThat(world.matters()).containsExactly(PROMISE);

        world.at(DUE.plus(Duration.ofHours(6)));
        assertThat(world.matters()).containsExactly(PROMISE, PROMISE + "~step-1");
    }

    @Test
    void shouldTellTheNextLowerRoleAndSayForWhomWhenNobodyHasTheRole() {
        world.profile(new Profile("Asia/Tokyo", "JP", "sato", null, null, "#acme", "ja"))
                .happens(inquiry("q1", FRIDAY_NINE))
                .at(DUE.plus(Duration.ofDays(11)));

        assertThat(world.messagesOf(PROMISE + "~step-1").getFirst().recipientId())
                .isEqualTo("sato");
        assertThat(world.messagesOf(PROMISE + "~step-1").getFirst().role()).isEqualTo("owner");
        assertThat(world.messagesOf(PROMISE + "~step-1").getFirst().facts()).containsEntry("insteadOf", "manager");
        assertThat(world.messagesOf(PROMISE + "~step-3").getFirst().facts()).containsEntry("insteadOf", "executive");
    }

    @Test
    void shouldNotEscalateWhatWasTooStaleToBeAnnounced() {
        Instant now = DUE.plus(Duration.ofDays(5));
        world.downUntil(now).happens(inquiry("q1", FRIDAY_NINE)).at(now.plus(Duration.ofDays(30)));

        assertThat(world.promise("call-back", "q1").status()).isEqualTo(BREACHED);
        assertThat(world.messages).isEmpty();
    }

    @Test
    void shouldStopWhenThePolicyIsTakenAwayAndKeepTheBreach() {
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.plusSeconds(1));

        world.under(PolicyFiles.of("kizuna: { promises: { stale-after: 48h } }"))
                .at(DUE.plus(Duration.ofDays(30)));

        assertThat(world.promise("call-back", "q1").status()).isEqualTo(BREACHED);
        assertThat(world.matters()).containsExactly(PROMISE);
    }

    /** Nine business hours after Friday 11:00. */
    private static Instant monday() {
        return Instant.parse("2026-06-15T02:00:00Z");
    }
}
