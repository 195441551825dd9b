package dev.kizuna.kpi.health.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.Watched;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WatchedFormatTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AT = Instant.parse("2026-06-10T15:00:00Z");

    @Test
    void shouldGiveBackAllOfAPartner() {
        LocalDate day = LocalDate.parse("2026-06-10");
        var fallen = new Watched(
                "p1", TOKYO, new Moment(AT, "e1"), false, 3, new Fall("f3", day, AT, 51, 80, day.minusDays(7)));
        assertThat(WatchedFormat.read(WatchedFormat.write(fallen))).isEqualTo(fallen);

        var resting = new Watched("p2", TOKYO, new Moment(AT, "e2"), true, 0, null);
        assertThat(WatchedFormat.read(WatchedFormat.write(resting))).isEqualTo(resting);

        var unknown = Watched.unknown("p3", TOKYO);
        assertThat(WatchedFormat.read(WatchedFormat.write(unknown))).isEqualTo(unknown);
    }

    @Test
    void shouldRefuseWhatALaterReleaseWrote() {
        assertThatIllegalStateException().isThrownBy(() -> WatchedFormat.read(new byte[] {2}));
    }
}
