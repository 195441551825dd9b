package dev.kizuna.kpi.scorecard.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.OwnScorecards.Found;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two partitions, each with the stores of a topology of its own. */
class LocalScorecardsTest {

    private static final int VISITS = 400;
    private static final int REPEATED = 50;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-20");
    private static final LocalDate LAST = LocalDate.parse("2026-05-10");

    private final RunningTopology even = new RunningTopology(EnumSet.noneOf(Feature.class));
    private final RunningTopology odd = new RunningTopology(EnumSet.noneOf(Feature.class));
    private final LocalScorecards scorecards =
            new LocalScorecards(() -> List.of(new StoreShelf(even, 0), new StoreShelf(odd, 1)), "JPY", 0);

    @AfterEach
    void close() {
        even.close();
        odd.close();
    }

    @Test
    void shouldFindTheDaysOfAPartnerInOrder() {
        // given
        lead(even, "p0", "2026-05-12", "l3", "c1", null);
        lead(even, "p0", "2026-04-30", "l1", "c1", null);
        lead(even, "p0", "2026-05-10", "l2", "c1", null);
        lead(even, "p00", "2026-05-10", "l2", "c1", null);

        // then
        assertThat(days(Scope.PARTNER, "p0", null, null)).containsExactly("2026-04-30", "2026-05-10", "2026-05-12");
        assertThat(days(Scope.PARTNER, "p0", "2026-05-01", "2026-05-11")).containsExactly("2026-05-10");
        assertThat(days(Scope.PARTNER, "p0", "2026-06-01", null)).isEmpty();
        Found found = scorecards.find(Scope.PARTNER, "p0", null, null);
        assertThat(found.known()).isTrue();
        assertThat(found.partitions()).containsExactly(0, 1);
        assertThat(found.cards().getFirst()).satisfies(card -> {
            assertThat(card.partnerId()).isEqualTo("p0");
            assertThat(card.timeZone()).isEqualTo("Asia/Tokyo");
            assertThat(card.revision()).isPositive();
            assertThat(card.asOf()).isAfter(RunningTopology.NOW);
            assertThat(card.sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.topic()).isEqualTo("campaign.activity"));
        });
    }

    @Test
    void shouldGiveHigherRevisionsThanAllGenerationsBeforeToWhoeverReads() {
        // given
        var third = new LocalScorecards(() -> List.of(new StoreShelf(even, 0)), "JPY", 2_000_000_000L);
        lead(even, "p0", "2026-04-30", "l1", "c1", null);
        long revision = scorecards
                .find(Scope.PARTNER, "p0", null, null)
                .cards()
                .getFirst()
                .revision();

        // then
        for (Found found : List.of(
                third.find(Scope.PARTNER, "p0", null, null), third.find(Scope.TOTAL, "", FIRST, LAST.plusDays(9)))) {
            assertThat(found.cards())
                    .extracting(DayScorecard::revision)
                    .allSatisfy(later -> assertThat(later).isBetween(2_000_000_000L + revision, 2_000_000_009L));
        }
        assertThat(third.compare(new Wanted(Scope.PARTNER, FIRST, LAST, null, null, null))
                        .parts())
                .singleElement()
                .satisfies(part -> assertThat(part.card().revision()).isGreaterThan(2_000_000_000L));
    }

    @Test
    void shouldKnowNothingOfAScopeThatWasNeverCounted() {
        // given
        lead(even, "p0", "2026-05-12", "l1", "c1", "k1");

        // then
        for (Scope scope : Scope.values()) {
            assertThat(scorecards.find(scope, "nobody", null, null).known()).isFalse();
        }
        assertThat(scorecards.find(Scope.CAMPAIGN, "c", null, null).known()).isFalse();
        assertThat(scorecards.find(Scope.KEY_PERSON, "k1", null, null).known()).isTrue();
    }

    @Test
    void shouldFindTheDaysOfAllPartnersOfACampaign() {
        // given
        lead(even, "p0", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-11", "l2", "c1/next", null);
        lead(odd, "p1", "2026-05-12", "l3", "c10", null);

        // then
        assertThat(scorecards.find(Scope.CAMPAIGN, "c1", null, null).cards())
                .extracting(DayScorecard::partnerId)
                .containsExactly("p0", "p1");
        assertThat(days(Scope.CAMPAIGN, "c1/next", null, null)).containsExactly("2026-05-11");
    }

    @Test
    void shouldAddUpPartnersOfAManagerAndAllTogether() {
        // given
        even.given(registered("p0", "m1"));
        odd.given(registered("p1", "m1"));
        lead(even, "p0", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-12", "l2", "c1", null);
        lead(odd, "p3", "2026-05-14", "l1", "c1", null);

        // then
        assertThat(days(Scope.PARTNER_MANAGER, "m1", null, null))
                .containsExactly("2026-05-10", "2026-05-10", "2026-05-12");
        assertThat(days(Scope.TOTAL, "all", null, null))
                .containsExactly("2026-05-10", "2026-05-10", "2026-05-12", "2026-05-14");
        assertThat(days(Scope.TOTAL, "all", "2026-05-11", "2026-05-13")).containsExactly("2026-05-12");
    }

    @Test
    void shouldNarrowWhatIsComparedToPartnersCampaignsAndManagers() {
        // given
        even.given(registered("p0", "m1"));
        odd.given(registered("p1", "m2"));
        lead(even, "p0", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-10", "l1", "c1", null);
        lead(odd, "p1", "2026-05-10", "l2", "c2", null);

        // then
        assertThat(compared(Scope.PARTNER, null, null, null)).isEqualTo(Map.of("p0", 1L, "p1", 2L));
        assertThat(compared(Scope.PARTNER, null, null, "m2")).isEqualTo(Map.of("p1", 2L));
        assertThat(compared(Scope.PARTNER, null, "c1", null)).isEqualTo(Map.of("p0", 1L, "p1", 1L));
        assertThat(compared(Scope.PARTNER, null, "c1", "m1")).isEqualTo(Map.of("p0", 1L));
        assertThat(compared(Scope.CAMPAIGN, "p1", null, null)).isEqualTo(Map.of("c1", 1L, "c2", 1L));
        assertThat(compared(Scope.CAMPAIGN, null, null, null)).isEqualTo(Map.of("c1", 2L, "c2", 1L));
        assertThat(compared(Scope.PARTNER_MANAGER, null, null, null)).isEqualTo(Map.of("m1", 1L, "m2", 2L));
    }

    @Test
    void shouldGiveAllVisitorsOfSumsHoweverManyThereAre() {
        // given
        even.given(registered("p0", "m1"), registered("p2", "m1"));
        Map<String, Set<String>> journeys = new TreeMap<>();
        for (int number = 0; number < VISITS; number++) {
            String partnerId = number % 3 == 0 ? "p2" : "p0";
            String journeyId = "j" + number % (VISITS - REPEATED);
            even.given(Events.of(partnerId).touch(morning("2026-05-1" + number % 2), "t" + number, "c1", journeyId));
            journeys.computeIfAbsent(partnerId, _ -> new HashSet<>()).add(journeyId);
        }
        even.published();

        // then
        assertThatAllAreThere(journeys);

        // when days move, so that all is put together anew
        even.given(Events.of("p0").profile("America/New_York"));
        even.published();

        // then
        assertThatAllAreThere(journeys);
    }

    private void assertThatAllAreThere(Map<String, Set<String>> journeys) {
        int all = VISITS - REPEATED;
        for (Scope scope : List.of(Scope.TOTAL, Scope.PARTNER_MANAGER)) {
            String id = scope == Scope.TOTAL ? "all" : "m1";
            assertThat(visitors(scorecards.find(scope, id, null, null).cards().stream()))
                    .isEqualTo(all);
        }
        List<ScopePart> managers = scorecards
                .compare(new Wanted(Scope.PARTNER_MANAGER, FIRST, LAST.plusDays(20), null, null, null))
                .parts();
        assertThat(visitors(managers.stream().map(ScopePart::card))).isEqualTo(all);
        List<ScopePart> partners = scorecards
                .compare(new Wanted(Scope.PARTNER, FIRST, LAST.plusDays(20), null, null, null))
                .parts();
        journeys.forEach((partnerId, expected) -> assertThat(visitors(partners.stream()
                        .filter(part -> part.id().equals(partnerId))
                        .map(ScopePart::card)))
                .isEqualTo(expected.size()));
    }

    private static long visitors(Stream<DayScorecard> cards) {
        return VisitorSketch.distinct(cards.map(card -> card.sketches().get(DayScorecard.VISITORS))
                .filter(Objects::nonNull)
                .toList());
    }

    @Test
    void shouldCompareTheSameAsAllDaysAddUpTo() {
        // given
        var random = new Random(7);
        even.given(registered("p0", "m1"), registered("p2", "m2"));
        odd.given(registered("p1", "m1"), changed("p1", "2026-03-15", "m1", "m2"));
        for (int number = 0; number < 150; number++) {
            int partner = random.nextInt(4);
            LocalDate day = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1));
            lead(
                    partner % 2 == 0 ? even : odd,
                    "p" + partner,
                    day.toString(),
                    "l" + number,
                    random.nextBoolean() ? null : "c" + random.nextInt(3),
                    random.nextBoolean() ? null : "k" + partner);
        }
        Map<Scope, List<String>> ids = Map.of(
                Scope.PARTNER, List.of("p0", "p1", "p2", "p3"),
                Scope.CAMPAIGN, List.of("c0", "c1", "c2"),
                Scope.KEY_PERSON, List.of("k0", "k1", "k2", "k3"),
                Scope.PARTNER_MANAGER, List.of("m1", "m2"));

        for (int turn = 0; turn < 30; turn++) {
            // when
            LocalDate from = FIRST.minusDays(5).plusDays(random.nextInt(100));
            LocalDate to = from.plusDays(random.nextInt(80));

            // then
            ids.forEach((scope, all) -> {
                Map<String, Long> expected = new TreeMap<>();
                for (String id : all) {
                    long leads = leads(scorecards.find(scope, id, from, to).cards().stream());
                    if (leads > 0) {
                        expected.put(id, leads);
                    }
                }
                Map<String, Long> compared = compared(new Wanted(scope, from, to, null, null, null));
                compared.values().remove(0L);
                assertThat(compared).as("%s from %s to %s", scope, from, to).isEqualTo(expected);
            });
        }
    }

    private List<String> days(Scope scope, String id, @Nullable String from, @Nullable String to) {
        return scorecards.find(scope, id, day(from), day(to)).cards().stream()
                .map(card -> card.day().toString())
                .toList();
    }

    private Map<String, Long> compared(
            Scope scope, @Nullable String partnerId, @Nullable String campaignId, @Nullable String managerId) {
        return compared(new Wanted(
                scope, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-31"), partnerId, campaignId, managerId));
    }

    private Map<String, Long> compared(Wanted wanted) {
        Map<String, Long> leads = new TreeMap<>();
        for (ScopePart part : scorecards.compare(wanted).parts()) {
            leads.merge(part.id(), leads(Stream.of(part.card())), Long::sum);
        }
        return leads;
    }

    private static long leads(Stream<DayScorecard> cards) {
        return cards.mapToLong(card -> card.counters().getOrDefault("leads", 0L))
                .sum();
    }

    private static void lead(
            RunningTopology kpi,
            String partnerId,
            String day,
            String leadId,
            @Nullable String campaignId,
            @Nullable String keyPersonId) {
        kpi.given(Events.of(partnerId).lead(morning(day), leadId, campaignId, keyPersonId));
        kpi.published();
    }

    private static PartnerRegistered registered(String partnerId, String owner) {
        return PartnerRegistered.newBuilder(Events.of(partnerId).registered("Asia/Tokyo"))
                .setOwnerId(owner)
                .setOccurredAt(Instant.parse("2025-01-01T00:00:00Z"))
                .build();
    }

    private static PartnerOwnerChanged changed(String partnerId, String day, String from, String to) {
        return PartnerOwnerChanged.newBuilder()
                .setEventId("changed-" + partnerId)
                .setOccurredAt(morning(day))
                .setPartnerId(partnerId)
                .setFromOwnerId(from)
                .setToOwnerId(to)
                .build();
    }

    private static Instant morning(String day) {
        return LocalDate.parse(day).atTime(3, 0).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
