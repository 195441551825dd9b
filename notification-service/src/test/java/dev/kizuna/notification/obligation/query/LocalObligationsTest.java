package dev.kizuna.notification.obligation.query;

import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.MET;
import static dev.kizuna.notification.obligation.domain.Status.MET_LATE;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.WARNED;
import static dev.kizuna.notification.obligation.topology.SomeEvents.answer;
import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.notification.calendar.config.CalendarFiles;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.query.ObligationQuery.Order;
import dev.kizuna.notification.obligation.query.RulesDifference.Counts;
import dev.kizuna.notification.obligation.query.SummaryQuery.By;
import dev.kizuna.notification.obligation.topology.DueIndex;
import dev.kizuna.notification.obligation.topology.EngineOnDisk;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;

class LocalObligationsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path directory;

    private EngineOnDisk engine;
    private LocalObligations obligations;

    @BeforeEach
    void start() {
        engine = new EngineOnDisk(NOW, directory);
        obligations = new LocalObligations(() -> List.of(new StoreShelf(engine)));
        engine.happens("acme/partner", profile("acme", "sato", "#acme", NOW));
        IntStream.range(0, 7).forEach(i -> {
            engine.clock.advance(HOUR);
            engine.happens(inquiry(i % 2 == 0 ? "acme" : "bolt", "q" + i, NOW.plus(HOUR.multipliedBy(i))));
        });
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void shouldListByDueTimeOverPartners() {
        assertThat(subjects(due(null, null))).containsExactly("q0", "q1", "q2", "q3", "q4", "q5", "q6");
        assertThat(subjects(due(dueOf(2), dueOf(5)))).containsExactly("q2", "q3", "q4");
    }

    @Test
    void shouldFindBreachedAndSettledOnesInTheirPlaces() {
        // given
        engine.happens(answer("acme", "q0", NOW.plus(HOUR)));
        engine.clock.advance(Duration.between(engine.clock.instant(), dueOf(2)));
        engine.tick();
        engine.happens(answer("acme", "q2", dueOf(3)));

        // then
        assertThat(subjects(due(null, dueOf(5)))).containsExactly("q0", "q1", "q2", "q3", "q4");
        assertThat(subjects(with(BREACHED))).containsExactly("q1");
        assertThat(subjects(with(MET, MET_LATE))).containsExactly("q0", "q2");
        assertThat(subjects(with(OPEN, WARNED))).containsExactly("q3", "q4", "q5", "q6");
    }

    @Test
    void shouldTurnPagesWithoutGapsAndDoublesWhileThingsChange() {
        // given
        var first = list(new ObligationQuery(null, null, Set.of(), null, null, null, null, Order.DUE, "", 3));
        List<String> shown = new ArrayList<>(subjects(first.subList(0, 3)));
        String after = Order.DUE.positionOf(first.get(2));

        // when
        engine.happens(answer("bolt", "q1", NOW.plus(HOUR.multipliedBy(2))));
        engine.happens(inquiry("bolt", "new", NOW.plus(HOUR.multipliedBy(3)).plusMillis(1)));

        // then
        shown.addAll(subjects(
                list(new ObligationQuery(null, null, Set.of(), null, null, null, null, Order.DUE, after, 10))));
        assertThat(shown).containsExactly("q0", "q1", "q2", "q3", "new", "q4", "q5", "q6");
    }

    @Test
    void shouldNarrowByPartnerPolicyOwnerAndSubject() {
        assertThat(subjects(list(
                        new ObligationQuery("bolt", null, Set.of(), null, null, null, dueOf(5), Order.DUE, "", 10))))
                .containsExactly("q1", "q3");
        assertThat(subjects(list(new ObligationQuery(
                        null, "response-24h", Set.of(), null, "sato", null, null, Order.DUE, "", 2))))
                .as("two and one more")
                .containsExactly("q0", "q2", "q4");
        assertThat(subjects(list(new ObligationQuery(null, null, Set.of(), "q3", null, null, null, Order.DUE, "", 10))))
                .containsExactly("q3");
        assertThat(subjects(list(new ObligationQuery(
                        null, null, Set.of(), null, null, dueOf(1), dueOf(5), Order.KEY, "acme/response-24h:q2", 10))))
                .containsExactly("q4", "q1", "q3");
        assertThat(subjects(list(
                        new ObligationQuery(null, "deliverable", Set.of(), null, null, null, null, Order.DUE, "", 10))))
                .isEmpty();
    }

    @Test
    void shouldRefusePositionsThatWereNotGivenOut() {
        for (String after : List.of("x", "acme/response-24h:q2", "zzzzzzzzzzzzzzzzacme/p:q")) {
            assertThatThrownBy(() ->
                            new ObligationQuery(null, null, Set.of(), null, null, null, null, Order.DUE, after, 10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldSumUpExactlyAndRestateWhenNewsComesLate() {
        // given
        engine.happens(answer("acme", "q0", NOW.plus(HOUR)));
        engine.happens(answer("acme", "q2", NOW.plus(HOUR.multipliedBy(5))));
        engine.clock.advance(Duration.between(engine.clock.instant(), dueOf(4)));
        engine.tick();
        assertThat(summary().counts()).containsEntry(MET, 2L).containsEntry(BREACHED, 3L);

        // when
        engine.happens(answer("acme", "q4", NOW.plus(HOUR.multipliedBy(6))));

        // then
        GroupSummary summary = summary();
        assertThat(summary.counts())
                .containsEntry(MET, 3L)
                .containsEntry(BREACHED, 2L)
                .containsEntry(MET_LATE, 0L);
        assertThat(summary.medianAnswerSeconds()).isEqualTo(7_200);
        assertThat(summary.p90AnswerSeconds()).isEqualTo(10_800);
        assertThat(obligations.tallies(new SummaryQuery(null, null, Set.of(), By.OWNER)))
                .containsOnlyKeys("sato", "");
        assertThat(obligations.tallies(
                        new SummaryQuery(NOW.plus(HOUR), NOW.plus(HOUR.multipliedBy(3)), Set.of(), By.PARTNER)))
                .containsOnlyKeys("acme", "bolt");
    }

    @Test
    void shouldSumUpWhatIsNotSettledWithoutReadingWhatIs() {
        // given
        engine.happens(answer("acme", "q0", NOW.plus(HOUR)));
        List<Bytes> read = new ArrayList<>();
        var watched = new LocalObligations(() -> List.of(new WatchedShelf(new StoreShelf(engine), read)));

        // when
        var unsettled = watched.tallies(new SummaryQuery(null, null, Set.of(OPEN, WARNED, BREACHED), By.POLICY));

        // then
        assertThat(unsettled)
                .hasEntrySatisfying(
                        "response-24h", tally -> assertThat(tally.counts()).containsOnly(Map.entry(OPEN, 6L)));
        assertThat(read).containsExactly(DueIndex.begin(false));
        var met = watched.tallies(new SummaryQuery(null, null, Set.of(MET), By.POLICY));
        assertThat(met)
                .hasEntrySatisfying(
                        "response-24h", tally -> assertThat(tally.counts()).containsOnly(Map.entry(MET, 1L)));
        assertThat(read).last().isEqualTo(DueIndex.begin(true));
    }

    @Test
    void shouldCountWhatIsOpenExactlyWhereverItMoves() {
        // given
        engine.happens(answer("acme", "q0", NOW.plus(HOUR)));
        engine.clock.advance(Duration.between(engine.clock.instant(), dueOf(2)));
        engine.tick();

        // then
        assertThat(open(OPEN) + open(WARNED)).isEqualTo(4);
        assertThat(open(BREACHED)).isEqualTo(2);
        assertThat(engine.meter("kizuna.obligations.due", "within", "1h")).isEqualTo(1);
        assertThat(engine.meter("kizuna.obligations.due", "within", "24h")).isEqualTo(4);
        assertThat(engine.meter("kizuna.obligations.overdue", "age", "4h")).isEqualTo(1);

        // when
        engine.restart(PolicyFiles.shipped());

        // then
        assertThat(open(OPEN) + open(WARNED)).isEqualTo(4);
        assertThat(open(BREACHED)).isEqualTo(2);
    }

    @Test
    void shouldShowWhatOtherRulesWouldMoveAndChangeNothing() {
        // given
        var preview = new RulesPreview(
                () -> List.of(new StoreShelf(engine)),
                List::<HostInfo>of,
                OtherInstances.with(RestClient.builder(), new InstanceKey("secret"), Duration.ofSeconds(1)),
                engine.clock,
                Duration.ofSeconds(60));
        long before = engine.published();

        // when
        var same = preview.own(PolicyFiles.shipped(), CalendarFiles.shipped(), 3);
        var later = preview.own(elapsed("48h"), CalendarFiles.shipped(), 3);
        var gone = preview.own(PolicyFiles.of("kizuna.promises.stale-after: 1h"), CalendarFiles.shipped(), 3);

        // then
        assertThat(same.byPolicy()).containsEntry("response-24h", new Counts(7, 0, 0, 0, 0));
        assertThat(same.moves()).isEmpty();
        assertThat(later.looked()).isEqualTo(7);
        assertThat(later.byPolicy()).containsEntry("response-24h", new Counts(0, 7, 0, 0, 0));
        assertThat(later.moves()).hasSize(3).first().satisfies(move -> {
            assertThat(move.from()).isEqualTo(dueOf(0));
            assertThat(move.to()).isEqualTo(dueOf(24));
            assertThat(move.why()).anyMatch(line -> line.startsWith("2 days elapsed"));
        });
        assertThat(gone.byPolicy()).containsEntry("response-24h", new Counts(0, 0, 0, 7, 0));
        assertThat(engine.published()).isEqualTo(before);
        assertThat(subjects(due(null, dueOf(5)))).hasSize(5);
    }

    private double open(Status status) {
        return engine.meterOrZero("kizuna.obligations.open", "policy", "response-24h", "status", status.name());
    }

    private GroupSummary summary() {
        return GroupSummary.of(
                "response-24h",
                obligations
                        .tallies(new SummaryQuery(null, null, Set.of(), By.POLICY))
                        .getOrDefault("response-24h", Tally.empty()));
    }

    private static Instant dueOf(int number) {
        return NOW.plus(HOUR.multipliedBy(24L + number));
    }

    private List<ObligationView> due(@Nullable Instant from, @Nullable Instant before) {
        return list(new ObligationQuery(null, null, Set.of(), null, null, from, before, Order.DUE, "", 50));
    }

    private List<ObligationView> with(Status... statuses) {
        return list(new ObligationQuery(null, null, Set.of(statuses), null, null, null, null, Order.DUE, "", 50));
    }

    private List<ObligationView> list(ObligationQuery query) {
        return obligations.list(query);
    }

    private static List<String> subjects(List<ObligationView> views) {
        return views.stream().map(ObligationView::subjectId).toList();
    }

    private static Policies elapsed(String time) {
        return PolicyFiles.of("""
                kizuna.promises.policies.response-24h:
                  version: 2
                  opened-by: [{ event: InquiryReceived, subject: "{inquiryId}" }]
                  met-by: [{ event: InquiryAnswered, subject: "{inquiryId}" }]
                  due: { elapsed: %s }
                """.formatted(time));
    }
}
