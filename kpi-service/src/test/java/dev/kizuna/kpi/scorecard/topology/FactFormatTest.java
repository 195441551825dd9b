package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import dev.kizuna.kpi.scorecard.domain.Filed;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import dev.kizuna.kpi.scorecard.domain.PromiseOutcome;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactFormatTest {

    private static final Moment MOMENT = new Moment(Instant.parse("2026-05-11T00:30:00.123Z"), "event-1");
    private static final Claim CLAIM = new Claim("キャンペーン/1", MOMENT);
    private static final Instant TOLD = Instant.parse("2026-05-12T00:00:00.456Z");
    private static final Payment PAYMENT = new Payment(MOMENT, new Amount(new BigDecimal("-12.5"), "USD"), TOLD);
    private static final Payment PRICED = new Payment(
            MOMENT,
            new Amount(new BigDecimal("99999999999999999999.9999"), "USD"),
            TOLD,
            new PinnedRate(LocalDate.parse("2026-05-11"), new BigDecimal("150.1234567890")));

    static Stream<Fact> facts() {
        return Stream.of(
                new FunnelFact.Lead("l1", MOMENT, null, CLAIM, null, CLAIM, Set.of()),
                new FunnelFact.Lead("l1", null, MOMENT, null, CLAIM, null, Set.of("l2", "l0")),
                new FunnelFact.Deal(
                        "d1",
                        Map.of(FunnelFact.Stage.WON, MOMENT, FunnelFact.Stage.PROSPECT, MOMENT),
                        CLAIM,
                        null,
                        null),
                new MoneyFact.Conversion("v1", PAYMENT, null, CLAIM, CLAIM, null),
                new MoneyFact.Conversion("v1", PRICED, CLAIM, null, null, CLAIM),
                new MoneyFact.Refund("r1", PRICED, CLAIM, null),
                new MoneyFact.Refund("r1", PRICED, CLAIM, CLAIM),
                new MoneyFact.Cost("k1", MoneyFact.CostKind.LABOUR, PAYMENT, CLAIM, CLAIM),
                new FunnelFact.Touch("t1", CLAIM, "j1"),
                new FunnelFact.Reach(null, CLAIM, Long.MAX_VALUE, 0, 1),
                new FunnelFact.Reach("2026-05", CLAIM, 1, 0, 1),
                new EngagementFact.Inquiry("i1", MOMENT, null, CLAIM),
                new EngagementFact.Reopening(CLAIM),
                new EngagementFact.Feedback("f1", null, MOMENT, null),
                new EngagementFact.CheckIn("h1", CLAIM),
                new EngagementFact.Success("s/1", CLAIM),
                new EngagementFact.Promise("o1", "response-24h", "k1", PromiseOutcome.LATE, MOMENT, 7),
                new EngagementFact.Promise("o1", "response-24h", null, null, MOMENT, Long.MAX_VALUE),
                new MoneyFact.Commission("event-2", "m1", PRICED, false, CLAIM),
                new MoneyFact.Commission("event-3", "m1", PAYMENT, true, null));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void shouldReadWhatItWroteWhenAFactIsFiled(Fact fact) {
        // given
        var filed = new Filed(fact, Set.of(new FactId(Kind.DEAL, "d/1"), new FactId(Kind.CONVERSION, "")));

        // then
        assertThat(FactFormat.read(FactFormat.write(filed))).isEqualTo(filed);
    }

    @Test
    void shouldKnowAllKindsWhenFactsAreListed() {
        Set<Kind> natural = EnumSet.of(Kind.SALE, Kind.ORDER, Kind.CONTACT, Kind.INVOICE, Kind.EARNING);
        assertThat(facts().map(fact -> fact.id().kind()).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(natural)));
    }

    @Test
    void shouldKeepHeirsWhenOnlyTheyAreKnown() {
        // given
        var filed = new Filed(null, Set.of(new FactId(Kind.DEAL, "d1")));

        // then
        assertThat(FactFormat.read(FactFormat.write(filed))).isEqualTo(filed);
    }

    @Test
    void shouldReadWhatAnEarlierReleaseFiled() {
        // given
        byte[] bytes = new BinaryOut()
                .put(1)
                .number(0)
                .put(BinaryOut.PRESENT)
                .put('l')
                .text("l1")
                .maybeMoment(MOMENT)
                .maybeMoment(null)
                .maybeClaim(CLAIM)
                .maybeClaim(null)
                .written();

        // then
        assertThat(FactFormat.read(bytes).fact())
                .isEqualTo(new FunnelFact.Lead("l1", MOMENT, null, CLAIM, null, null, Set.of()));
    }

    @Test
    void shouldTakeAPaymentAsToldWhenItWasMadeWhenAnEarlierReleaseFiledIt() {
        // given
        byte[] bytes = new BinaryOut()
                .put(2)
                .number(0)
                .put(BinaryOut.PRESENT)
                .put('r')
                .text("r1")
                .moment(MOMENT)
                .decimal(new BigDecimal("1.0000"))
                .text("USD")
                .put(BinaryOut.PRESENT)
                .number(LocalDate.parse("2026-05-11").toEpochDay())
                .decimal(BigDecimal.TEN)
                .claim(CLAIM)
                .maybeClaim(null)
                .written();

        // then
        var pinned = new PinnedRate(LocalDate.parse("2026-05-11"), BigDecimal.TEN);
        var payment = new Payment(MOMENT, new Amount(BigDecimal.ONE, "USD"), MOMENT.at(), pinned);
        assertThat(FactFormat.read(bytes).fact()).isEqualTo(new MoneyFact.Refund("r1", payment, CLAIM, null));
    }

    @Test
    void shouldRefuseAFormatItDoesNotKnow() {
        // given
        byte[] bytes = FactFormat.write(new Filed(null, Set.of()));
        bytes[0] = 9;

        // then
        assertThatThrownBy(() -> FactFormat.read(bytes)).hasMessageContaining("format 9");
    }
}
