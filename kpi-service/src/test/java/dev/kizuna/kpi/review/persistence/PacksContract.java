package dev.kizuna.kpi.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.Key;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of packs must do. */
abstract class PacksContract {

    private static final Instant AT = Instant.parse("2026-05-11T00:30:00.123456Z");
    private static final Subject ACME = new Subject(Scope.PARTNER, "春.$acme");

    /** An empty store. */
    abstract Packs packs();

    @Test
    void shouldGiveBackAllOfAPack() {
        // given
        var packs = packs();
        Pack pack = pack("2026-W20", 7);

        // when
        packs.freeze(pack);

        // then
        assertThat(packs.find(pack.key())).contains(pack);
        assertThat(packs.find(new Key(Cadence.MONTHLY, ACME, "2026-W20"))).isEmpty();
        assertThat(packs.known(List.of(pack.key(), new Key(Cadence.WEEKLY, Subject.TOTAL, "2026-W20"))))
                .isEqualTo(Set.of(pack.key()));
    }

    @Test
    void shouldKeepTheFirstPackOfAReviewWhenAnotherIsMade() {
        // given
        var packs = packs();
        Pack first = packs.freeze(pack("2026-W20", 7));

        // when
        Pack answer = packs.freeze(pack("2026-W20", 8));

        // then
        assertThat(answer).isEqualTo(first);
        assertThat(packs.find(first.key())).contains(first);
    }

    @Test
    void shouldFreezeOnceWhenSeveralDoAtOnce() {
        // given
        var packs = packs();

        // when
        List<Pack> frozen = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> packs.freeze(pack("2026-W20", i)))
                .distinct()
                .toList();

        // then
        assertThat(frozen).hasSize(1);
    }

    @Test
    void shouldNameThePeriodsOfASubjectTheLatestFirst() {
        // given
        var packs = packs();

        // when
        List.of("2026-W09", "2026-W21", "2026-W20").forEach(period -> packs.freeze(pack(period, 1)));

        // then
        assertThat(packs.periods(Cadence.WEEKLY, ACME)).containsExactly("2026-W21", "2026-W20", "2026-W09");
        assertThat(packs.periods(Cadence.MONTHLY, ACME)).isEmpty();
    }

    private static Pack pack(String period, long revision) {
        var item = new Pack.Item("gap", "p1", "g1", "detected", AT, null, null, "c.$1", null, null, "landing-page", 2);
        var sales = new Pack.Sales(2, Map.of("EUR", new BigDecimal("12345678901234567890.1234")));
        return new Pack(
                Cadence.WEEKLY,
                ACME,
                period,
                LocalDate.parse("2026-05-11"),
                LocalDate.parse("2026-05-17"),
                "Asia/Tokyo",
                AT,
                revision,
                null,
                List.of(new Source("campaign.activity", 3, 1L << 40)),
                null,
                List.of(new Pack.FigureLine("cpl", "JPY", false, new BigDecimal("1.50"), null, null, "no leads")),
                List.of(new Pack.Restated("won", new BigDecimal("3"), null)),
                List.of(new Pack.PromiseLine("response-24h", 1, 2, 3, 4, new BigDecimal("0.1667"))),
                List.of(new Pack.Milestone("k1", 30, "PROSPECTS", 5, true, AT)),
                new Pack.Health(
                        LocalDate.parse("2026-05-17"),
                        70,
                        null,
                        List.of(new Pack.HealthPart("response", null, 0, "no promise settled"))),
                new Pack.Credited(sales, sales),
                List.of(new Pack.Bottleneck("stage", "closing", Map.of("fall", new BigDecimal("0.5000")))),
                List.of(item),
                List.of(item),
                List.of(new Pack.Decision("adjust-campaign", "p1", "g1", null, AT, List.of("detected"))),
                0);
    }
}
