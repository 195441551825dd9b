package dev.kizuna.kpi.attribution.topology;

import static dev.kizuna.kpi.attribution.topology.Told.by;
import static dev.kizuna.kpi.attribution.topology.Told.issued;
import static dev.kizuna.kpi.attribution.topology.Told.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.kpi.attribution.domain.AttributionRules;
import dev.kizuna.kpi.attribution.topology.NaiveCredits.Expected;
import dev.kizuna.kpi.fixture.Events;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any set of events of partners whose customers' journeys cross, shuffled, duplicated and delayed, ends in the credits that
 * plain loops over the set give. A failing case is named by its seed.
 */
class AttributionInAnyOrderTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final AttributionRules RULES = new AttributionRules(Duration.ofDays(90), Duration.ofDays(7), 1_000);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameCreditsWhenEventsComeInAnyOrderAndTwice(long seed) {
        // given
        var random = new Random(seed);
        List<SpecificRecord> events = new History(seed, random).events();
        List<SpecificRecord> arrivals = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(4) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);

        var kpi = new AttributionInMemory(RULES, random);

        // when
        arrivals.forEach(kpi::given);

        // then
        Map<String, Expected> expected = new NaiveCredits(events).sales();
        Map<String, ConversionAttributed> published = new TreeMap<>();
        for (ConversionAttributed attributed : kpi.published()) {
            var before = published.put(attributed.getPartnerId() + "/" + attributed.getConversionId(), attributed);
            assertThat(attributed.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
        }
        assertThat(published.keySet()).containsAll(expected.keySet());
        published.forEach((sale, attributed) -> assertCredits(sale, attributed, expected.get(sale)));

        // when
        Collections.shuffle(arrivals, random);
        arrivals.forEach(kpi::given);

        // then
        assertThat(kpi.published()).isEmpty();
    }

    private static void assertCredits(String sale, ConversionAttributed attributed, @Nullable Expected expected) {
        if (expected == null) {
            assertThat(attributed.getCredits())
                    .as(sale)
                    .allSatisfy(credit -> assertThat(credit.getAmount()).isZero());
            return;
        }
        assertThat(attributed.getOccurredAt()).as(sale).isEqualTo(expected.at());
        assertThat(attributed.getCurrency()).as(sale).isEqualTo(expected.currency());
        expected.shares().forEach((model, shares) -> {
            Map<String, BigDecimal> credits = new HashMap<>();
            for (TouchCredit credit : attributed.getCredits()) {
                if (credit.getModel().equals(model)) {
                    credits.merge(
                            credit.getPartnerId().orElseThrow() + "/" + credit.getTouchId(),
                            credit.getAmount(),
                            BigDecimal::add);
                }
            }
            assertThat(credits.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s under %s", sale, model)
                    .isEqualByComparingTo(expected.left());
            assertThat(credits.keySet()).as("%s under %s", sale, model).containsAll(shares.keySet());
            credits.forEach((touch, amount) -> assertThat(amount.doubleValue())
                    .as("%s under %s for %s", sale, model, touch)
                    .isCloseTo(
                            expected.left().doubleValue() * shares.getOrDefault(touch, 0.0),
                            within(shares.containsKey(touch) ? 0.00011 : 0)));
        });
    }

    /** Events as chance has them: few ids, so that much is reported twice, contradicted and told before what it is about. */
    private record History(long seed, Random random) {

        List<SpecificRecord> events() {
            List<SpecificRecord> events = new ArrayList<>();
            for (int partner = 0; partner < 3; partner++) {
                var some = Events.of("p" + partner + "-" + seed);
                for (int i = 0; i < 40; i++) {
                    events.add(any(some));
                }
            }
            return events;
        }

        private SpecificRecord any(Events events) {
            Instant at = START.plus(Duration.ofMinutes(random.nextInt(130 * 24 * 60)));
            return switch (random.nextInt(13)) {
                case 0, 1, 2, 3 -> events.touch(at, id("t", 12), id("c", 3), journey());
                case 4, 5 -> {
                    var lead =
                            by(maybe("code", 3), on(maybeJourney(), events.lead(at, id("l", 5), maybe("c", 2), null)));
                    yield Events.of(lead, random.nextInt(3) == 0 ? id("contact", 2) : null);
                }
                case 12 -> {
                    String partnerId = "p" + random.nextInt(3) + "-" + seed;
                    yield issued(partnerId, at, id("code", 3), maybe("c", 2));
                }
                case 6 -> events.merged(at, id("l", 5), id("l", 5));
                case 7 -> events.deal(at, id("d", 4), DealStage.WON, maybe("l", 5), maybe("c", 3), null);
                case 8, 9, 10 -> {
                    var sale = events.conversion(at, id("v", 5), money(), maybe("d", 4), maybe("l", 5), maybe("c", 3));
                    boolean ordered = random.nextInt(3) == 0;
                    yield Events.of(
                            by(random.nextInt(5) == 0 ? id("code", 3) : null, on(maybeJourney(), sale)),
                            ordered ? id("o", 2) : null,
                            ordered ? maybe("product", 2) : null);
                }
                default -> {
                    String conversionId = random.nextInt(3) == 0 ? "" : id("v", 7);
                    yield Events.of(events.refund(at, id("r", 4), conversionId, money()), maybe("o", 2));
                }
            };
        }

        private Money money() {
            return Events.money(random.nextInt(1_000) + ".37", random.nextInt(4) == 0 ? "USD" : "JPY");
        }

        private String journey() {
            return "j" + random.nextInt(6) + "-" + seed;
        }

        private @Nullable String maybeJourney() {
            return random.nextInt(3) == 0 ? null : journey();
        }

        private String id(String prefix, int pool) {
            return prefix + random.nextInt(pool);
        }

        private @Nullable String maybe(String prefix, int pool) {
            return random.nextInt(2) == 0 ? null : id(prefix, pool);
        }
    }
}
