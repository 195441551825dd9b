package dev.kizuna.kpi.review.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.health.domain.HealthScore;
import dev.kizuna.kpi.health.domain.Part;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.review.application.ReviewAnswer.Packed;
import dev.kizuna.kpi.review.domain.Basis;
import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.MatterKind;
import dev.kizuna.kpi.review.domain.Matters;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.FigureLine;
import dev.kizuna.kpi.review.domain.Pack.Item;
import dev.kizuna.kpi.review.domain.Pack.Restated;
import dev.kizuna.kpi.review.domain.PacksInMemory;
import dev.kizuna.kpi.review.domain.Step;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.roster.domain.KnownMembers;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Said;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is half past one on a Monday in Tokyo: the last week is over, and its latecomers have half an hour left. */
class ReviewsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-05-17T16:30:00Z");
    private static final Subject P1 = new Subject(Scope.PARTNER, "p1");
    private static final Subject K1 = new Subject(Scope.KEY_PERSON, "k1");
    private static final Subject SATO = new Subject(Scope.PARTNER_MANAGER, "sato");

    private final SettableClock clock = new SettableClock(NOW);
    private final Map<String, DayScorecard> cards = new TreeMap<>();
    private final Map<String, Matter> matters = new TreeMap<>();
    private final Map<String, HealthScore> scores = new TreeMap<>();
    private final PacksInMemory packs = new PacksInMemory();
    private final KnownMembers roster = new KnownMembers();
    private boolean counting = true;
    private Instant read = Instant.MAX;
    private final ReviewRules rules = new ReviewRules(
            TOKYO, Currency.getInstance("JPY"), Month.APRIL, Duration.ofHours(2), Duration.ofMinutes(10), 3);
    private final MakingPack making = making();
    private final FreezingReviews freezing = new FreezingReviews(making, packs, basis(), roster, rules, clock);
    private final ReadingReviews reading = new ReadingReviews(making, freezing, packs, roster, rules, clock);

    {
        Moment first = new Moment(Instant.EPOCH, "e1");
        roster.tell(List.of(
                Member.of("p1").owned(first, "sato").withKeyPerson("k1", new Said<>(first, true)),
                Member.of("p2").owned(first, "sato"),
                Member.of("p3").owned(first, "suzuki").ended(new Said<>(first, true))));
    }

    @Test
    void shouldFreezeEveryReviewOnceItsLatecomersAreIn() {
        // when
        clock.advance(Duration.ofMinutes(29));
        int early = freezing.freezeDue();
        List<String> before = reading.periods(Cadence.WEEKLY, P1);
        clock.advance(Duration.ofMinutes(1));
        int due = freezing.freezeDue();

        // then
        assertThat(early).isEqualTo(15);
        assertThat(before).containsExactly("2026-W19");
        assertThat(due).isEqualTo(5);
        assertThat(freezing.freezeDue()).isZero();
        assertThat(reading.periods(Cadence.WEEKLY, K1)).containsExactly("2026-W20", "2026-W19");
        assertThat(reading.periods(Cadence.WEEKLY, SATO)).containsExactly("2026-W20", "2026-W19");
        assertThat(reading.periods(Cadence.MONTHLY, Subject.TOTAL)).containsExactly("2026-04");
        assertThat(reading.periods(Cadence.QUARTERLY, P1)).containsExactly("FY2025-Q4");
        assertThat(reading.periods(Cadence.WEEKLY, new Subject(Scope.PARTNER, "p3")))
                .isEmpty();
    }

    @Test
    void shouldFreezeNothingByItselfUntilWhatWaitedInTheTopicsIsCounted() {
        clock.advance(Duration.ofMinutes(9));
        assertThat(freezing.freezeDue()).isZero();

        clock.advance(Duration.ofMinutes(1));
        assertThat(freezing.freezeDue()).isPositive();
    }

    @Test
    void shouldFreezeNothingUntilAllToldUntilThePeriodSettledIsRead() {
        // given
        clock.advance(Duration.ofMinutes(30));
        read = clock.instant().minusMillis(1);

        // then
        assertThat(freezing.freezeDue()).isZero();
        assertThat(reading.periods(Cadence.WEEKLY, P1)).isEmpty();

        // when
        clock.advance(Duration.ofHours(1));
        read = read.plusMillis(1);

        // then
        assertThat(freezing.freezeDue()).as("what came later may wait").isEqualTo(15);
        assertThat(reading.periods(Cadence.WEEKLY, P1)).containsExactly("2026-W20");
    }

    @Test
    void shouldRefuseToFreezeByHandWhatIsNotReadToItsEnd() {
        // given
        Instant end = Instant.parse("2026-05-17T15:00:00Z");
        read = end.minusMillis(1);

        // then
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W20")).isEqualTo(new ReviewAnswer.HalfRead("2026-W20"));

        // when
        read = end;

        // then
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W20")).isInstanceOf(Packed.class);
    }

    @Test
    void shouldFreezeNothingWhileAnotherGenerationCounts() {
        // given
        Pack known = ((Packed) reading.freeze(Cadence.WEEKLY, P1, "2026-W19")).pack();
        clock.advance(Duration.ofHours(1));
        counting = false;

        // then
        assertThat(freezing.freezeDue()).isZero();
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W20")).isEqualTo(new ReviewAnswer.NotCounting());
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W19")).isEqualTo(new Packed(known, true));
        assertThat(reading.periods(Cadence.WEEKLY, P1)).containsExactly("2026-W19");
    }

    @Test
    void shouldFreezeTheOthersWhenOneCannotBeMade() {
        // given
        card("p1", "2026-05-05", 1, Map.of("leads", 1L));
        cards.put("broken", broken());

        // when
        clock.advance(Duration.ofMinutes(30));
        assertThatThrownBy(freezing::freezeDue).isInstanceOf(RuntimeException.class);

        // then
        assertThat(reading.periods(Cadence.WEEKLY, new Subject(Scope.PARTNER, "p2")))
                .containsExactly("2026-W20");
        assertThat(reading.periods(Cadence.WEEKLY, P1)).isEmpty();

        // when
        cards.remove("broken");
        freezing.freezeDue();

        // then
        assertThat(reading.periods(Cadence.WEEKLY, P1)).containsExactly("2026-W20");
    }

    @Test
    void shouldNotChangeAFrozenPackWhenALateEventRestatesItsFigures() {
        // given
        card("p1", "2026-05-06", 1, Map.of("leads", 30L));
        card("p1", "2026-05-12", 1, Map.of("leads", 40L, "reach", 900L));
        clock.advance(Duration.ofMinutes(30));
        freezing.freezeDue();
        Pack frozen = frozen("2026-W20");
        assertThat(line(frozen, "leads"))
                .isEqualTo(new FigureLine(
                        "leads", "count", false, BigDecimal.valueOf(40), BigDecimal.valueOf(30), BigDecimal.TEN, null));
        assertThat(line(frozen, "reach").vanity()).isTrue();
        assertThat(line(frozen, "cpl").now()).isEqualByComparingTo("0");
        assertThat(line(frozen, "roi").reason()).isEqualTo("no cost");
        assertThat(frozen.revision()).isEqualTo(1);
        assertThat(frozen.sources()).containsExactly(new Source("campaign.activity", 0, 1));

        // when
        card("p1", "2026-05-12", 2, Map.of("leads", 45L, "reach", 900L));
        clock.advance(Duration.ofDays(7));
        freezing.freezeDue();

        // then
        assertThat(frozen("2026-W20")).isEqualTo(frozen);
        Pack next = frozen("2026-W21");
        assertThat(next.previous()).isEqualTo("2026-W20");
        assertThat(next.restated())
                .containsExactly(new Restated("leads", BigDecimal.valueOf(40), BigDecimal.valueOf(45)));
        assertThat(line(next, "leads").change()).isEqualByComparingTo("-45");
        var preview = (Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W20");
        assertThat(preview.frozen()).isFalse();
        assertThat(line(preview.pack(), "leads").now()).isEqualByComparingTo("45");
    }

    @Test
    void shouldSayWhatIsNewWhatStillWaitsAndWhatIsSettledSinceTheLastPack() {
        // given
        matter("p1", MatterKind.GAP, "g1", "detected", "2026-05-01T00:00:00Z", true);
        matter("p1", MatterKind.HEALTH, "h1", "fell", "2026-05-12T00:00:00Z", true);
        matter("p2", MatterKind.HEALTH, "h2", "fell", "2026-05-13T00:00:00Z", true);
        matter("p1", MatterKind.HEALTH, "after", "fell", "2026-05-17T15:00:00Z", true);
        clock.advance(Duration.ofMinutes(30));
        freezing.freezeDue();

        // then
        Pack first = frozen("2026-W20");
        assertThat(first.unresolved())
                .extracting(Item::subjectId, Item::packs)
                .containsExactly(tuple("g1", 1), tuple("h1", 1));
        assertThat(first.decisions())
                .extracting(Pack.Decision::code)
                .containsExactly("adjust-campaign", "joint-review");
        assertThat(packOf(SATO, "2026-W20").unresolved()).hasSize(3);
        assertThat(packOf(Subject.TOTAL, "2026-W20").unresolved()).hasSize(3);
        assertThat(packOf(K1, "2026-W20").unresolved()).isEmpty();

        // when
        matter("p1", MatterKind.HEALTH, "h1", "recovered", "2026-05-19T00:00:00Z", false);
        clock.advance(Duration.ofDays(7));
        freezing.freezeDue();

        // then
        Pack second = frozen("2026-W21");
        assertThat(second.unresolved())
                .extracting(Item::subjectId, Item::packs)
                .containsExactly(tuple("g1", 2), tuple("after", 1));
        assertThat(second.resolved()).extracting(Item::subjectId).containsExactly("h1");
        assertThat(second.left()).isZero();
        assertThat(packOf(SATO, "2026-W21").unresolved()).hasSize(3);
    }

    @Test
    void shouldCountTheMattersThatAreTooManyToName() {
        // given
        for (int i = 0; i < 5; i++) {
            matter("p1", MatterKind.COMMISSION, "co" + i, "withheld", "2026-05-0" + (i + 1) + "T00:00:00Z", true);
        }

        // when
        Pack pack = ((Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W20")).pack();

        // then
        assertThat(pack.unresolved()).extracting(Item::subjectId).containsExactly("co0", "co1", "co2");
        assertThat(pack.left()).isEqualTo(2);
    }

    @Test
    void shouldNameTheStageThePolicyAndTheOwnerThatHoldThingsUp() {
        // given
        card("p1", "2026-05-06", 1, Map.of("touches", 200L, "leads", 40L, "prospects", 20L));
        card(
                "p1",
                "2026-05-12",
                1,
                Map.of("touches", 200L, "leads", 10L, "prospects", 5L),
                Map.of("kept:response-24h", 1L, "broken:response-24h", 3L, "kept:weekly-check-in", 4L));
        for (int i = 0; i < 3; i++) {
            promise("o" + i, "sato", "2026-05-13T00:00:00Z");
        }
        promise("o9", "suzuki", "2026-05-13T00:00:00Z");

        // when
        Pack pack = ((Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W20")).pack();

        // then
        assertThat(pack.bottlenecks())
                .extracting(Pack.Bottleneck::kind, Pack.Bottleneck::code)
                .containsExactly(
                        tuple("stage", "landing-page"), tuple("policy", "response-24h"), tuple("owner", "sato"));
        assertThat(pack.bottlenecks().getFirst().evidence())
                .containsEntry("before", new BigDecimal("0.2000"))
                .containsEntry("now", new BigDecimal("0.0500"))
                .containsEntry("fall", new BigDecimal("0.7500"));
        assertThat(pack.promises())
                .extracting(Pack.PromiseLine::policy, Pack.PromiseLine::keptShare)
                .containsExactly(
                        tuple("response-24h", new BigDecimal("0.2500")),
                        tuple("weekly-check-in", new BigDecimal("1.0000")));
        assertThat(pack.left()).isEqualTo(1);
    }

    @Test
    void shouldShowTheSalesThatAPartnersTouchesLedTo() {
        Pack pack = ((Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W20")).pack();

        assertThat(Objects.requireNonNull(pack.credited()).sourced())
                .isEqualTo(new Pack.Sales(1, Map.of("JPY", new BigDecimal("900"))));
        assertThat(((Packed) reading.preview(Cadence.WEEKLY, SATO, "2026-W20"))
                        .pack()
                        .credited())
                .isEqualTo(pack.credited());
        assertThat(((Packed) reading.preview(Cadence.WEEKLY, K1, "2026-W20"))
                        .pack()
                        .credited())
                .isNull();
    }

    @Test
    void shouldShowHealthAtTheEndOfThePeriodBesideThatOfThePeriodBefore() {
        // given
        health("p1", "2026-05-17", 55);
        health("p1", "2026-05-10", 70);
        scores.put("p1null", new HealthScore(LocalDate.parse("2026-05-17"), null, List.of()));

        // when
        Pack.Health health = Objects.requireNonNull(((Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W20"))
                .pack()
                .health());

        // then
        assertThat(health.score()).isEqualTo(55);
        assertThat(health.before()).isEqualTo(70);
        assertThat(health.parts()).containsExactly(new Pack.HealthPart("response", 55, 100, null));
        assertThat(((Packed) reading.preview(Cadence.WEEKLY, P1, "2026-W21"))
                        .pack()
                        .health())
                .isEqualTo(new Pack.Health(LocalDate.parse("2026-05-17"), null, 55, List.of()));
        assertThat(((Packed) reading.preview(Cadence.WEEKLY, SATO, "2026-W20"))
                        .pack()
                        .health())
                .isNull();
    }

    private void health(String partnerId, String day, int score) {
        var part = new HealthScore.PartScore(Part.RESPONSE, score, 100, BigDecimal.valueOf(score), List.of(), null);
        scores.put(partnerId + day, new HealthScore(LocalDate.parse(day), score, List.of(part)));
    }

    @Test
    void shouldFreezeAtOnceWhatIsOverAndNothingElse() {
        // given
        card("p1", "2026-05-12", 1, Map.of("leads", 40L));

        // then
        assertThat(reading.frozen(Cadence.WEEKLY, P1, null)).isInstanceOf(ReviewAnswer.Missing.class);
        assertThat(reading.frozen(Cadence.WEEKLY, P1, "2026-W20")).isInstanceOf(ReviewAnswer.Missing.class);
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W21")).isEqualTo(new ReviewAnswer.TooEarly("2026-W21"));
        for (String wrong : List.of("2026-W22", "1969-W01", "2026-05", "soon")) {
            assertThat(reading.freeze(Cadence.WEEKLY, P1, wrong)).as(wrong).isInstanceOf(ReviewAnswer.Refused.class);
        }

        // when
        var first = (Packed) reading.freeze(Cadence.WEEKLY, P1, "2026-W20");
        card("p1", "2026-05-12", 2, Map.of("leads", 41L));

        // then
        assertThat(reading.freeze(Cadence.WEEKLY, P1, "2026-W20")).isEqualTo(first);
        assertThat(reading.frozen(Cadence.WEEKLY, P1, null)).isEqualTo(first);
        assertThat(((Packed) reading.preview(Cadence.WEEKLY, P1, null)).pack().period())
                .isEqualTo("2026-W21");
    }

    private MakingPack making() {
        var unused = (PublishedScorecards) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PublishedScorecards.class}, (_, _, _) -> {
                    throw new UnsupportedOperationException();
                });
        var ramps = (Ramps) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Ramps.class}, (_, _, _) -> Optional.empty());
        var scorecards = new ReadingScorecards(
                (scope, id, from, to) -> found(scope, id, from, to),
                unused,
                _ -> Optional.empty(),
                List.of(),
                new ReadingRules(TOKYO, Currency.getInstance("JPY"), Month.APRIL, Duration.ofHours(1)),
                clock);
        return new MakingPack(
                scorecards,
                new ReadingCredits(new OneSale(), roster, TOKYO, clock),
                (partnerId, day) -> Optional.ofNullable(scores.get(partnerId + day)),
                ramps,
                new MattersInMemory(),
                packs,
                rules,
                clock);
    }

    private Optional<List<DayScorecard>> found(
            Scope scope, String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<DayScorecard> found = cards.values().stream()
                .filter(card -> card.scope() == scope && card.scopeId().equals(id))
                .filter(card -> (from == null || !card.day().isBefore(from))
                        && (to == null || !card.day().isAfter(to)))
                .sorted(Comparator.comparing(DayScorecard::day))
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private Pack frozen(String period) {
        return packOf(P1, period);
    }

    private Pack packOf(Subject subject, String period) {
        return ((Packed) reading.frozen(Cadence.WEEKLY, subject, period)).pack();
    }

    private static FigureLine line(Pack pack, String name) {
        return pack.figures().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Basis basis() {
        return new Basis() {
            @Override
            public boolean counts() {
                return counting;
            }

            @Override
            public boolean holdsAllToldBefore(Instant time) {
                return !time.isAfter(read);
            }
        };
    }

    private void card(String partnerId, String day, long revision, Map<String, Long> counters) {
        card(partnerId, day, revision, counters, Map.of());
    }

    private void card(
            String partnerId, String day, long revision, Map<String, Long> counters, Map<String, Long> promises) {
        cards.put(
                partnerId + day,
                new DayScorecard(
                        Scope.PARTNER,
                        partnerId,
                        partnerId,
                        LocalDate.parse(day),
                        "Asia/Tokyo",
                        revision,
                        NOW,
                        counters,
                        Map.of(),
                        "JPY",
                        Map.of(),
                        Map.of(),
                        List.of(new Source("campaign.activity", 0, revision)),
                        promises,
                        false));
    }

    /** A card whose durations cannot be read. */
    private static DayScorecard broken() {
        return new DayScorecard(
                Scope.PARTNER,
                "p1",
                "p1",
                LocalDate.parse("2026-05-12"),
                "Asia/Tokyo",
                1,
                NOW,
                Map.of(),
                Map.of(),
                "JPY",
                Map.of(),
                Map.of("visitors", new byte[] {1, 2, 3}),
                List.of(),
                Map.of(),
                false);
    }

    private void matter(String partnerId, MatterKind kind, String subjectId, String code, String at, boolean open) {
        Instant when = Instant.parse(at);
        tell(Matter.of(partnerId, kind, subjectId, new Step(code, when.toEpochMilli(), when, code, open, Map.of())));
    }

    private void promise(String subjectId, String ownerId, String due) {
        Instant since = Instant.parse("2026-05-12T00:00:00Z");
        tell(Matter.of(
                "p1",
                MatterKind.PROMISE,
                subjectId,
                new Step("state", 1, since, "e", true, Map.of(Step.OWNER, ownerId, Step.DUE, due))));
    }

    private void tell(Matter matter) {
        matters.merge(matter.key(), matter, Matter::mergedWith);
    }

    private final class MattersInMemory implements Matters {

        @Override
        public void tell(Collection<Matter> told) {
            told.forEach(ReviewsTest.this::tell);
        }

        @Override
        public List<Matter> open(Collection<String> partnerIds) {
            return matters.values().stream()
                    .filter(matter -> matter.isOpen() && partnerIds.contains(matter.partnerId()))
                    .toList();
        }
    }

    /** One of this week. */
    private static final class OneSale implements Attributions {

        @Override
        public void store(Collection<Attributed> attributed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Attributed> find(Attributions.Scope scope, String id, LocalDate from, LocalDate to) {
            var credit = new Credit(Model.FIRST, "p1", "t1", "c1", null, "link", new BigDecimal("900"));
            return id.equals("p1")
                    ? List.of(new Attributed("p9", "v1", NOW.minus(Duration.ofDays(3)), "JPY", 1, List.of(credit)))
                    : List.of();
        }
    }
}
