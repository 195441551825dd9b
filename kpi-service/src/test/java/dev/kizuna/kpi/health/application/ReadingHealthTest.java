package dev.kizuna.kpi.health.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.HealthRules;
import dev.kizuna.kpi.health.domain.Part;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingHealthTest {

    private static final Instant NOW = Instant.parse("2026-06-30T03:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-06-29");

    private final SettableClock clock = new SettableClock(NOW);
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<DayScorecard> cards = new ArrayList<>(List.of(card(DAY, "Asia/Tokyo")));
    private final KnownPartners partners = new KnownPartners();
    private int looks;
    private final ReadingHealth reading = new ReadingHealth(
            this::look, new NoRamps(), partners, rules(), ZoneId.of("Europe/Berlin"), clock, background::add);

    @Test
    void shouldAnswerAListOutOfWhatWasWorkedOutAMomentAgo() {
        // given
        page();

        // when
        clock.advance(RecentReports.NEW);
        page();

        // then
        assertThat(looks).isEqualTo(1);
        assertThat(background).isEmpty();
    }

    @Test
    void shouldAnswerAtOnceAndWorkOutAnewWhatIsNoLongerNew() {
        // given
        HealthReport first = page().getFirst();
        cards.add(card(DAY.minusDays(1), "Asia/Tokyo"));
        clock.advance(RecentReports.NEW.plusSeconds(1));

        // when
        assertThat(page().getFirst()).isEqualTo(first);
        page();

        // then
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(page().getFirst().revision()).isEqualTo(2);
        assertThat(looks).isEqualTo(2);
        assertThat(background).isEmpty();
    }

    @Test
    void shouldNotAnswerWithWhatIsOldOrOfAnotherStanding() {
        // given
        page();

        // when
        clock.advance(RecentReports.OLDEST.plusSeconds(1));
        page();
        partners.fall = new Fall("fall-1", DAY, NOW, 40, 80, DAY.minusDays(7));

        // then
        assertThat(page().getFirst().partner().fall()).isNotNull();
        assertThat(looks).isEqualTo(3);
        assertThat(background).isEmpty();
    }

    @Test
    void shouldAskAgainWhenItCouldNotBeWorkedOutBehindTheList() {
        // given
        page();
        clock.advance(Duration.ofMinutes(2));
        page();
        List<DayScorecard> before = List.copyOf(cards);
        cards.clear();
        cards.add(card(DAY, "nowhere"));

        // when
        background.remove().run();

        // then
        cards.clear();
        cards.addAll(before);
        page();
        assertThat(looks).isEqualTo(3);
    }

    @Test
    void shouldCutDaysInTheZoneThatIsKnownWhenTheNewestCardHasNone() {
        cards.add(card(DAY.plusDays(1), ""));
        assertThat(page().getFirst().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(reading.read("p-1", null).orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    private List<HealthReport> page() {
        return reading.page(null, false, "", 10);
    }

    private Optional<List<DayScorecard>> look(
            Scope scope, String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        looks++;
        return Optional.of(List.copyOf(cards));
    }

    private static HealthRules rules() {
        return new HealthRules(
                Arrays.stream(Part.values()).collect(Collectors.toMap(Function.identity(), _ -> 10)), 7, 15, 40, 10);
    }

    private static DayScorecard card(LocalDate day, String zone) {
        return new DayScorecard(
                Scope.PARTNER,
                "p-1",
                "p-1",
                day,
                zone,
                1,
                NOW,
                Map.of("leads", 1L),
                Map.of(),
                "JPY",
                Map.of(),
                Map.of(),
                List.of());
    }

    private static final class KnownPartners implements WatchedPartners {

        private @Nullable Fall fall;

        @Override
        public Optional<Standing> find(String partnerId) {
            return Optional.of(new Standing(partnerId, "u-1", fall));
        }

        @Override
        public List<Standing> page(@Nullable String managerId, boolean fallen, String after, int limit) {
            return find("p-1").stream().toList();
        }

        @Override
        public void apply(Collection<News> news) {
            throw new UnsupportedOperationException("read only");
        }
    }

    private static final class NoRamps implements Ramps {

        @Override
        public Optional<Ramp> find(String keyPersonId) {
            return Optional.empty();
        }

        @Override
        public List<Ramp> ofPartners(Collection<String> partnerIds) {
            return List.of();
        }

        @Override
        public void change(Collection<RampChange> changes) {
            throw new UnsupportedOperationException("read only");
        }

        @Override
        public void locate(Map<String, ZoneId> zones) {
            throw new UnsupportedOperationException("read only");
        }
    }
}
