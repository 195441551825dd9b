package dev.kizuna.notification.obligation.topology;

import static dev.kizuna.event.sla.ObligationStatus.BREACHED;
import static dev.kizuna.event.sla.ObligationStatus.CANCELLED;
import static dev.kizuna.event.sla.ObligationStatus.MET;
import static dev.kizuna.event.sla.ObligationStatus.MET_LATE;
import static dev.kizuna.event.sla.ObligationStatus.OPEN;
import static dev.kizuna.event.sla.ObligationStatus.RETRACTED;
import static dev.kizuna.event.sla.ObligationStatus.WARNED;
import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.milestone;
import static dev.kizuna.notification.obligation.topology.SomeEvents.paused;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.notification.Matter;
import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.partner.ActionItemAgreed;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.notification.time.SettableClock;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObligationTopologyTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private final EngineDriver engine = new EngineDriver(NOW);
    private final Instant start = engine.clock.instant();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void shouldBeTheTopologyThatWasAgreed() throws IOException {
        var topology = EngineDriver.topology(
                new SettableClock(NOW),
                AvroSerde.inMemory(),
                new SimpleMeterRegistry(),
                Stores::persistentKeyValueStore,
                () -> 0);

        assertThat(described(topology))
                .isEqualTo(Files.readString(Path.of("src/test/resources/expected_topology.txt")));
    }

    @Test
    void shouldPublishEachChangeUnderTheKeyOfThePartnerAndThePromise() {
        // when
        engine.happens(inquiry("acme", "q1", start));

        // then
        var record = engine.changeRecords().getFirst();
        assertThat(record.key()).isEqualTo("acme/response-24h:acme:q1");
        assertThat(PartnerKeys.partnerId(record.key())).isEqualTo("acme");
        assertThat(CloudEventHeaders.read(record.headers(), CloudEventHeaders.TYPE))
                .isEqualTo("dev.kizuna.sla.obligation-changed.v1");
        var change = (ObligationChanged) record.value();
        assertThat(change.getStatus()).isEqualTo(OPEN);
        assertThat(change.getOccurredAt()).isEqualTo(start);
        assertThat(change.getDueAt()).isEqualTo(start.plus(DAY));
        assertThat(change.getEventIds()).containsExactly("inquiry-q1");
        assertThat(change.getExplanation()).anyMatch(line -> line.startsWith("24 hours elapsed → due "));
    }

    @Test
    void shouldFireAtTheDueTimeAndTellTheOwnerInThePartnersChannel() {
        // given
        engine.directory("acme/partner", profile("acme", "sato", "#acme", start))
                .happens(inquiry("acme", "q1", start));

        // when
        engine.pass(DAY.minusMillis(1));
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, WARNED);
        engine.pass(Duration.ofMillis(1));

        // then
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, WARNED, BREACHED);
        NotificationRequested breach = engine.requests().getLast();
        assertThat(breach.getMatter()).isEqualTo(Matter.BREACH);
        assertThat(breach.getMatterId()).isEqualTo("response-24h:acme:q1");
        assertThat(breach.getRecipientId()).contains("sato");
        assertThat(breach.getChannel()).contains("#acme");
        assertThat(engine.deadlines()).as("the first step of the ladder").isOne();
    }

    @Test
    void shouldKeepPersonalDataOutOfRequests() {
        engine.directory("acme/partner", profile("acme", "sato", "#acme", start))
                .happens(inquiry("acme", "q1", start))
                .pass(DAY);

        assertThat(engine.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain("株式会社"));
    }

    @Test
    void shouldMarkALateAnswerAndRetractForATimelyOneThatArrivesLate() {
        // given two lapsed inquiries
        engine.happens(inquiry("acme", "late", start))
                .happens(inquiry("acme", "timely", start))
                .pass(DAY);

        // when
        engine.happens(answer("acme", "late", start.plus(DAY).plusSeconds(1)))
                .happens(answer("acme", "timely", start.plus(DAY)));

        // then
        assertThat(engine.statusesOf("late")).endsWith(BREACHED, MET_LATE);
        assertThat(engine.statusesOf("timely")).endsWith(BREACHED, RETRACTED, MET);
        assertThat(engine.requests())
                .extracting(NotificationRequested::getMatter)
                .endsWith(Matter.MET_LATE, Matter.RETRACTION);
    }

    @Test
    void shouldChangeNothingWhenEventsComeTwice() {
        // given
        engine.happens(inquiry("acme", "q1", start)).happens(answer("acme", "q1", start.plusSeconds(5)));
        int changes = engine.changes().size();

        // when
        engine.happens(inquiry("acme", "q1", start)).happens(answer("acme", "q1", start.plusSeconds(5)));

        // then
        assertThat(engine.changes()).hasSize(changes);
    }

    @Test
    void shouldJudgeRightWhenTheAnswerComesBeforeTheInquiry() {
        engine.happens(answer("acme", "q1", start)).happens(inquiry("acme", "q1", start.minusSeconds(60)));

        assertThat(engine.statusesOf("q1")).containsExactly(MET);
        assertThat(engine.deadlines()).isZero();
    }

    @Test
    void shouldFireOneAlertAfterDowntimeAcrossADeadline() {
        // given
        engine.happens(inquiry("acme", "q1", start));

        // when nobody looks at the clock for thirty hours
        engine.pass(Duration.ofHours(30)).pass(Duration.ofMinutes(1)).pass(Duration.ofHours(3));

        // then
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, BREACHED);
        assertThat(engine.requests())
                .extracting(NotificationRequested::getMatter)
                .containsExactly(Matter.BREACH);
    }

    @Test
    void shouldLetTheBacklogFinishBeforeItFires() {
        // given an inquiry that fell due while the service was down, and a backlog with its answer
        engine.happens(inquiry("acme", "q1", start));
        engine.clock.advance(Duration.ofHours(30));

        // when the clock is looked at while the backlog is being read
        engine.publishedAt(start.plusSeconds(30), inquiry("acme", "q2", start)).pass(EngineDriver.TICK);

        // then
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN);

        // when the rest was read
        engine.publishedAt(start.plusSeconds(60), answer("acme", "q1", start.plusSeconds(60)))
                .pass(EngineDriver.SETTLE);

        // then
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, MET);
        assertThat(engine.statusesOf("q2")).containsExactly(OPEN, BREACHED);
    }

    @Test
    void shouldSayNothingOlderThan48HoursWhenHistoryIsReplayed() {
        // given ninety days of inquiries that nobody answered
        for (int day = 90; day >= 1; day--) {
            engine.happens(inquiry("acme", "q" + day, start.minus(Duration.ofDays(day))));
        }

        // when
        engine.pass(EngineDriver.SETTLE);

        // then
        assertThat(engine.statuses("response-24h")).containsEntry(BREACHED, 90);
        assertThat(engine.requests())
                .extracting(request -> request.getSubjectId().orElseThrow())
                .containsExactlyInAnyOrder("q1", "q2");
    }

    @Test
    void shouldWaitTheSettleTimeForTheAnswerBehindAnOldInquiry() {
        engine.happens(inquiry("acme", "q1", start.minus(Duration.ofDays(2))))
                .pass(Duration.ofSeconds(59))
                .happens(answer("acme", "q1", start.minus(Duration.ofDays(2)).plusSeconds(60)))
                .pass(DAY);

        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, MET);
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    void shouldForgetThePartnerWhenATombstoneErasesIt() {
        // given
        engine.directory("acme/partner", profile("acme", "sato", "#acme", start))
                .happens(inquiry("acme", "q1", start));

        // when a person is erased, and then the partner
        engine.erased("acme/person/sato");
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN);
        engine.erased("acme/partner").pass(DAY);

        // then
        assertThat(engine.requests())
                .allSatisfy(request -> assertThat(request.getChannel()).isEmpty());
        assertThat(engine.changes().getLast().getProvisional()).isTrue();
    }

    @Test
    void shouldCancelWhenThePartnerIsPaused() {
        engine.happens(inquiry("acme", "q1", start))
                .happens(paused("acme", start.plusSeconds(5)))
                .pass(DAY);

        assertThat(engine.statusesOf("q1")).containsExactly(OPEN, CANCELLED);
        assertThat(engine.requests()).isEmpty();
        assertThat(engine.deadlines()).isZero();
    }

    @Test
    void shouldPutPoisonAsideAndGoOn() {
        // when
        engine.bytes(Topics.PARTNER_ENGAGEMENT, "acme", "no avro".getBytes(StandardCharsets.UTF_8))
                .happens(inquiry("acme", "q1", start));

        // then
        assertThat(engine.deadLetters(Topics.PARTNER_ENGAGEMENT))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo("no avro".getBytes(StandardCharsets.UTF_8));
                    assertThat(CloudEventHeaders.read(letter.headers(), "dlt-topic"))
                            .isEqualTo("partner.engagement");
                });
        assertThat(engine.statusesOf("q1")).containsExactly(OPEN);
    }

    @Test
    void shouldPutAsideWhatCannotBeTrueAndLeaveNoTraceOfIt() {
        // when: an inquiry from the year 9999, and a partner id that cannot be one
        engine.happens(inquiry("acme", "q9999", Instant.parse("9999-01-01T00:00:00Z")))
                .happens(inquiry("ac/me", "q2", start))
                .pass(DAY);

        // then
        assertThat(engine.deadLetters(Topics.PARTNER_ENGAGEMENT)).hasSize(2);
        assertThat(engine.changes()).isEmpty();
        assertThat(engine.deadlines()).isZero();
    }

    @Test
    void shouldKeepFarDueTimesWithoutHarm() {
        var agreed =
                new ActionItemAgreed("e1", start, "acme", "a1", null, "tanaka", Instant.ofEpochMilli(Long.MAX_VALUE));

        engine.happens(agreed).pass(Duration.ofDays(365));

        assertThat(engine.statusesOf("a1")).containsExactly(OPEN);
    }

    @Test
    void shouldPraiseAMilestoneAtOnce() {
        engine.happens(milestone("acme", start));

        assertThat(engine.requests()).singleElement().satisfies(request -> {
            assertThat(request.getMatter()).isEqualTo(Matter.PRAISE);
            assertThat(request.getFacts()).containsEntry("metric", "PROSPECTS").containsEntry("target", "5");
        });
    }

    @Test
    void shouldGiveTheSameEventsTheSameIdsWhenHistoryIsProcessedAgain() {
        // given
        List<String> first = idsOfALapse(engine);

        // when
        try (var again = new EngineDriver(NOW)) {
            // then
            assertThat(idsOfALapse(again)).isEqualTo(first).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldFireAHerdInSeveralTicksAndEachOnce() {
        // given
        try (var herd = EngineDriver.slow(NOW)) {
            IntStream.range(0, 5_000).forEach(i -> herd.happens(inquiry("acme", "q" + i, start)));

            // when
            herd.pass(DAY);
            assertThat(herd.statuses("response-24h").get(BREACHED)).isBetween(100, 1_000);
            IntStream.range(0, 20).forEach(_ -> herd.pass(EngineDriver.TICK));

            // then
            assertThat(herd.deadlines()).as("steps of the ladder").isEqualTo(5_000);
            assertThat(herd.statuses("response-24h")).containsEntry(BREACHED, 5_000);
            assertThat(herd.changes())
                    .filteredOn(change -> change.getStatus() == BREACHED)
                    .hasSize(5_000);
            assertThat(herd.meters
                            .counter("kizuna.obligations.fired", "status", "BREACHED")
                            .count())
                    .isEqualTo(5_000);
        }
    }

    @Test
    void shouldNotKeepOthersWaitingWhenAHerdIsDue() {
        // given
        try (var herd = EngineDriver.slow(NOW)) {
            IntStream.range(0, 5_000).forEach(i -> herd.happens(inquiry("acme", "q" + i, start)));
            herd.pass(DAY);
            herd.happens(inquiry("acme", "other", start));

            // when
            herd.pass(EngineDriver.SETTLE);

            // then
            assertThat(herd.statusesOf("other")).containsExactly(OPEN, BREACHED);
            assertThat(herd.statuses("response-24h").get(BREACHED)).isLessThan(2_000);
        }
    }

    /** What a topology looks like, in an order that does not depend on the run. */
    private static String described(Topology topology) {
        String text = topology.describe().toString().replaceAll("\\(extractor class: [^)]*\\)", "(topic by event)");
        return Pattern.compile("\\[([^\\]]*)]")
                .matcher(text)
                .replaceAll(list ->
                        Stream.of(list.group(1).split(", ")).sorted().collect(Collectors.joining(", ", "[", "]")));
    }

    private List<String> idsOfALapse(EngineDriver driver) {
        driver.happens(inquiry("acme", "q1", start))
                .pass(DAY)
                .happens(answer("acme", "q1", start.plus(DAY).plusSeconds(1)));
        return Stream.concat(
                        driver.changes().stream().map(ObligationChanged::getEventId),
                        driver.requests().stream().map(NotificationRequested::getEventId))
                .toList();
    }
}
