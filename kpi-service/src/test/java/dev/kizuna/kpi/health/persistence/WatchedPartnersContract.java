package dev.kizuna.kpi.health.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.kpi.health.domain.WatchedPartners.News;
import dev.kizuna.kpi.health.domain.WatchedPartners.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of watched partners, wherever they are stored. */
abstract class WatchedPartnersContract {

    private static final LocalDate DAY = LocalDate.parse("2026-06-10");

    /** An empty store. */
    abstract WatchedPartners partners();

    @Test
    void shouldKeepWhoAnswersAndWhetherHealthFell() {
        // given
        var partners = partners();
        Fall fall = fall("f1");

        // when
        partners.apply(
                List.of(new News.Fell("p1", fall), new News.Managed("p1", "tanaka"), new News.Managed("p2", "tanaka")));

        // then
        assertThat(partners.find("p1")).contains(new Standing("p1", "tanaka", fall));
        assertThat(partners.find("p2")).contains(new Standing("p2", "tanaka", null));
        assertThat(partners.find("p3")).isEmpty();
    }

    @Test
    void shouldCloseOnlyTheFallThatIsOver() {
        // given
        var partners = partners();
        partners.apply(List.of(new News.Fell("p1", fall("f1")), new News.Recovered("p1", "f1")));
        assertThat(partners.find("p1")).contains(new Standing("p1", null, null));

        // when another fall is open and the end of the first is heard of again
        partners.apply(List.of(
                new News.Fell("p1", fall("f2")), new News.Recovered("p1", "f1"), new News.Recovered("p9", "f1")));

        // then
        assertThat(partners.find("p1")).contains(new Standing("p1", null, fall("f2")));
        assertThat(partners.find("p9")).isEmpty();
    }

    @Test
    void shouldGivePagesByManagerAndFall() {
        // given
        var partners = partners();
        for (int number = 1; number <= 6; number++) {
            String id = "p" + number;
            partners.apply(List.of(new News.Managed(id, number % 2 == 0 ? "even" : "odd")));
        }
        partners.apply(List.of(new News.Fell("p2", fall("f2")), new News.Fell("p5", fall("f5"))));

        // then
        assertThat(partners.page(null, false, "", 4))
                .extracting(Standing::partnerId)
                .containsExactly("p1", "p2", "p3", "p4");
        assertThat(partners.page(null, false, "p4", 4))
                .extracting(Standing::partnerId)
                .containsExactly("p5", "p6");
        assertThat(partners.page("even", false, "p2", 4))
                .extracting(Standing::partnerId)
                .containsExactly("p4", "p6");
        assertThat(partners.page(null, true, "", 4))
                .extracting(Standing::partnerId)
                .containsExactly("p2", "p5");
        assertThat(partners.page("odd", true, "", 4))
                .extracting(Standing::partnerId)
                .containsExactly("p5");
    }

    private static Fall fall(String id) {
        return new Fall(id, DAY, Instant.parse("2026-06-10T15:00:00Z"), 50, 80, DAY.minusDays(7));
    }
}
