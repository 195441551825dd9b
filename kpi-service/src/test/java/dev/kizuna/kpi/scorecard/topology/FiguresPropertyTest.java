package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.Events;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/**
 * From events to the figures that readers get: whatever happened, in whatever order, how often and how late it is told, the
 * figures of every partner, campaign and key person are those that plain loops over the events give.
 */
class FiguresPropertyTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Property(tries = 150)
    void shouldShowWhatPlainLoopsCountWhateverTheOrder(
            @ForAll("histories") List<SpecificRecord> events, @ForAll long order) {
        // given
        var arrivals = new Arrivals(new Random(order), events, RandomHistory.days(), TallyInMemory.NOW);
        var kpi = new TallyInMemory();

        // when
        arrivals.all().forEach(arrival -> kpi.given(arrival.event(), arrival.at()));
        kpi.tick();

        // then
        var shown = new ReadFigures(kpi);
        var expected = new NaiveRatios(new NaiveFigures("p1", TOKYO, arrivals, events));
        assertThat(shown.scopes()).isEqualTo(expected.scopes());
        for (String scope : expected.scopes()) {
            assertThat(shown.total(scope)).as(scope).containsAllEntriesOf(expected.figures(scope));
        }
    }

    @Provide
    Arbitrary<List<SpecificRecord>> histories() {
        Events p1 = Events.of("p1");
        return Arbitraries.<SpecificRecord>randomValue(random -> new RandomHistory(random).any(p1))
                .list()
                .ofMaxSize(150);
    }
}
