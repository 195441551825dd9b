package dev.kizuna.kpi.attribution.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.attribution.domain.Dossier;
import dev.kizuna.kpi.attribution.domain.Sale;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class OlderFormatsTest {

    private static final Instant AT = Instant.parse("2026-05-11T00:30:00.123Z");

    @Test
    void shouldReadADossierOfTheReleaseBefore() {
        // given
        var dossier = new Dossier(
                new Sale("p1", "v1", AT, new BigDecimal("1.0000"), "JPY", null, null, Set.of("j1")),
                Map.of("j1", AT),
                List.of(new Touch("p1", "t1", new Moment(AT, "e1"), "j1", "c1", null, "link")),
                null,
                List.of());
        byte[] withoutSources = DossierFormat.write(dossier);
        withoutSources[0] = 1;

        // then
        assertThat(DossierFormat.read(Arrays.copyOf(withoutSources, withoutSources.length - 1)))
                .isEqualTo(dossier);
        var caused =
                dossier.causedBy(new Source("campaign.activity", 3, 9)).causedBy(new Source("campaign.activity", 3, 7));
        assertThat(caused.sources()).containsExactly(new Source("campaign.activity", 3, 9));
        assertThat(DossierFormat.read(DossierFormat.write(caused))).isEqualTo(caused);
    }

    @Test
    void shouldTakeNewsWithoutACauseForMadeWhenItCame() {
        assertThat(Cause.of(new Record<>("j1", "news", AT.toEpochMilli()))).isEqualTo(new Cause(AT, null));
        for (var cause : List.of(new Cause(AT, null), new Cause(AT, new Source("campaign.activity", 2, 5)))) {
            assertThat(Cause.of(new Record<>("j1", "news", 0, new RecordHeaders(cause.headers()))))
                    .isEqualTo(cause);
        }
    }
}
