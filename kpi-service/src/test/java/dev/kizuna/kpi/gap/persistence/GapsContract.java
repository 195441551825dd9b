package dev.kizuna.kpi.gap.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.GapReport.End;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.domain.Gaps.Listed;
import dev.kizuna.kpi.gap.domain.Gaps.News;
import dev.kizuna.kpi.gap.domain.Gaps.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of gaps must do. */
abstract class GapsContract {

    private static final Instant EVENING = Instant.parse("2026-05-11T15:00:00Z");
    private static final Wanted ALL = new Wanted(null, null, null, null, null, null);

    /** An empty store. */
    abstract Gaps gaps();

    @Test
    void shouldGiveBackAllOfAGap() {
        // given
        var gaps = gaps();
        var open = gap("g1", "春/の.$", "p1", "leads", "2026-05-11", 1);
        var closed = gap("g2", "c2", "p1", "revenue", "2026-05-11", 1);
        var end = new End("caught-up", EVENING.plusSeconds(60), new BigDecimal("60.0000"), null);

        // when
        gaps.store(List.of(detected(open), detected(closed), new News.Closed("g2", end)));

        // then
        assertThat(gaps.find("g1")).contains(open);
        assertThat(gaps.find("g2")).contains(closed.closed(end));
        assertThat(gaps.find("g3")).isEmpty();
    }

    @Test
    void shouldOpenAGapAgainOnlyWhenAHigherRevisionSaysSo() {
        // given
        var gaps = gaps();
        var first = gap("g1", "c1", "p1", "leads", "2026-05-11", 1);
        var end = new End("caught-up", EVENING, null, null);
        gaps.store(List.of(detected(first)));
        gaps.store(List.of(new News.Closed("g1", end)));

        // when
        gaps.store(List.of(detected(first)));

        // then
        assertThat(gaps.find("g1")).contains(first.closed(end));

        // when
        var second = gap("g1", "c1", "p1", "leads", "2026-05-12", 2);
        gaps.store(List.of(detected(second)));

        // then
        assertThat(gaps.find("g1")).contains(second);
    }

    @Test
    void shouldListTheLatestFirstInPagesWithoutLosingAny() {
        // given
        var gaps = gaps();
        gaps.store(List.of(
                detected(gap("g1", "c1", "p1", "leads", "2026-05-11", 1)),
                detected(gap("g2", "c1", "p1", "won", "2026-06-01", 1)),
                detected(gap("g3", "c2", "p2", "leads", "2026-05-11", 1)),
                detected(gap("g4", "c2", "p2", "won", "2025-12-31", 1))));

        // when
        List<String> ids = new ArrayList<>();
        String after = "";
        for (List<Listed> page = gaps.list(ALL, after, 3); !page.isEmpty(); page = gaps.list(ALL, after, 3)) {
            page.forEach(listed -> ids.add(listed.gap().gapId()));
            after = page.getLast().place();
        }

        // then
        assertThat(ids).containsExactly("g2", "g1", "g3", "g4");
    }

    @Test
    void shouldListWhatIsAskedFor() {
        // given
        var gaps = gaps();
        gaps.store(List.of(
                detected(gap("g1", "c1", "p1", "leads", "2026-05-11", 1)),
                detected(gap("g2", "c1", "p1", "won", "2026-06-01", 1)),
                detected(gap("g3", "c2", "p2", "leads", "2026-05-11", 1)),
                new News.Closed("g3", new End("campaign-over", EVENING, null, null))));

        // then
        assertThat(ids(gaps, new Wanted("c1", null, null, null, null, null))).containsExactly("g2", "g1");
        assertThat(ids(gaps, new Wanted(null, "p2", null, null, null, null))).containsExactly("g3");
        assertThat(ids(gaps, new Wanted(null, null, "leads", null, null, null))).containsExactly("g1", "g3");
        assertThat(ids(gaps, new Wanted(null, null, null, true, null, null))).containsExactly("g2", "g1");
        assertThat(ids(gaps, new Wanted(null, null, null, false, null, null))).containsExactly("g3");
        assertThat(ids(gaps, new Wanted(null, null, null, null, day("2026-05-12"), null)))
                .containsExactly("g2");
        assertThat(ids(gaps, new Wanted(null, null, "leads", true, day("2026-05-11"), day("2026-05-11"))))
                .containsExactly("g1");
    }

    private static List<String> ids(Gaps gaps, Wanted wanted) {
        return gaps.list(wanted, "", 10).stream()
                .map(listed -> listed.gap().gapId())
                .toList();
    }

    private static News detected(GapReport gap) {
        return new News.Detected(gap);
    }

    private static @Nullable LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static GapReport gap(
            String gapId, String campaignId, String partnerId, String metric, String day, long revision) {
        return new GapReport(
                gapId,
                campaignId,
                partnerId,
                metric,
                "count",
                new BigDecimal("120.0000"),
                LocalDate.parse(day),
                new BigDecimal("48.0000"),
                new BigDecimal("31.0000"),
                new BigDecimal("17.0000"),
                "landing-page",
                Map.of("landing-page.fall", new BigDecimal("0.500000")),
                null,
                revision,
                EVENING,
                null);
    }
}
