package dev.kizuna.kpi.attribution.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.attribution.application.CreditReport.ByModel;
import dev.kizuna.kpi.attribution.application.CreditReport.Origin;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.roster.domain.KnownMembers;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingCreditsTest {

    private static final Instant SOLD = Instant.parse("2026-05-11T12:00:00Z");

    private final FewSales sales = new FewSales();
    private final KnownMembers members = new KnownMembers();
    private final ReadingCredits reading = new ReadingCredits(
            sales, members, ZoneId.of("Asia/Tokyo"), new SettableClock(Instant.parse("2026-05-31T18:00:00Z")));

    @Test
    void shouldTellWhatAPartnerSourcedFromWhatItInfluencedAndItsParts() {
        // given
        sales.store(List.of(
                sale(
                        "v1",
                        SOLD,
                        "EUR",
                        credit(Model.FIRST, "p2", "c2", "100"),
                        credit(Model.LINEAR, "p1", "c1", "25"),
                        credit(Model.LINEAR, "p1", "c1", "25"),
                        credit(Model.LINEAR, "p2", "c2", "50")),
                sale(
                        "v2",
                        SOLD,
                        "JPY",
                        credit(Model.FIRST, "p1", "c3", "900"),
                        credit(Model.LINEAR, "p1", "c3", "900")),
                sale(
                        "gone",
                        SOLD,
                        "JPY",
                        credit(Model.FIRST, "p1", "c3", "0"),
                        credit(Model.LINEAR, "p1", "c3", "0"))));

        // when
        CreditReport report = read(new Question(null, "p1", null, null, null, null));

        // then
        assertThat(report.from()).isEqualTo(LocalDate.parse("2026-03-04"));
        assertThat(report.to()).isEqualTo(LocalDate.parse("2026-06-01"));
        assertThat(report.sourced().sales()).isEqualTo(1);
        assertThat(report.sourced().amounts()).containsOnly(Map.entry("JPY", new BigDecimal("900")));
        assertThat(report.influenced().sales()).isEqualTo(2);
        assertThat(report.influenced().amounts())
                .containsOnly(Map.entry("JPY", new BigDecimal("900")), Map.entry("EUR", new BigDecimal("100")));
        assertThat(report.models()).containsOnlyKeys(Model.values());
        ByModel linear = under(Model.LINEAR, report);
        assertThat(linear.total().amounts())
                .containsOnly(Map.entry("JPY", new BigDecimal("900")), Map.entry("EUR", new BigDecimal("50")));
        assertThat(linear.origins())
                .containsOnlyKeys(new Origin("p1", "c1", "link", null), new Origin("p1", "c3", "link", null));
        assertThat(linear.origins())
                .hasEntrySatisfying(
                        new Origin("p1", "c1", "link", null),
                        sums -> assertThat(sums.sales()).isEqualTo(1));
    }

    @Test
    void shouldGiveAPartnersPartOfACampaignUnderTheModelThatIsAskedFor() {
        // given
        sales.store(List.of(sale(
                "v1",
                SOLD,
                "EUR",
                credit(Model.FIRST, "p1", "c1", "100"),
                credit(Model.LINEAR, "p1", "c1", "40"),
                credit(Model.LINEAR, "p1", "c2", "30"),
                credit(Model.LINEAR, "p2", "c1", "30"))));

        // when
        CreditReport report = read(new Question("c1", "p1", null, Model.LINEAR, null, null));

        // then
        assertThat(report.models()).containsOnlyKeys(Model.LINEAR);
        assertThat(under(Model.LINEAR, report).total().amounts()).containsOnly(Map.entry("EUR", new BigDecimal("40")));
    }

    @Test
    void shouldCutDaysInTheReadersZone() {
        // given
        Instant midnightInTokyo = Instant.parse("2026-05-10T15:00:00Z");
        sales.store(List.of(
                sale("before", midnightInTokyo.minusMillis(1), "JPY", credit(Model.FIRST, "p1", "c1", "1")),
                sale("first", midnightInTokyo, "JPY", credit(Model.FIRST, "p1", "c1", "2")),
                sale("last", midnightInTokyo.plusSeconds(86_399), "JPY", credit(Model.FIRST, "p1", "c1", "4")),
                sale("after", midnightInTokyo.plusSeconds(86_400), "JPY", credit(Model.FIRST, "p1", "c1", "8"))));

        // when
        LocalDate day = LocalDate.parse("2026-05-11");
        CreditReport report = read(new Question("c1", null, null, null, day, day));

        // then
        assertThat(report.sourced().amounts()).containsOnly(Map.entry("JPY", new BigDecimal("6")));
    }

    @Test
    void shouldGiveTheCreditsOfThePartnersThatAManagerHadOnTheDayOfTheSale() {
        // given
        var handedOver = new Moment(SOLD.plusSeconds(60), "e2");
        members.tell(List.of(
                Member.of("p1").owned(new Moment(Instant.EPOCH, "e1"), "sato"),
                Member.of("p1").owned(handedOver, "suzuki"),
                Member.of("p2").owned(new Moment(Instant.EPOCH, "e3"), "sato"),
                Member.of("p3").owned(new Moment(Instant.EPOCH, "e4"), "tanaka")));
        sales.store(List.of(
                sale("day-before", SOLD.minusSeconds(86_400), "JPY", credit(Model.FIRST, "p1", "c1", "1")),
                sale(
                        "same-day",
                        SOLD,
                        "JPY",
                        credit(Model.FIRST, "p1", "c1", "2"),
                        credit(Model.LINEAR, "p1", "c1", "1"),
                        credit(Model.LINEAR, "p2", "c1", "1")),
                sale("of-another", SOLD, "JPY", credit(Model.FIRST, "p3", "c1", "16"))));

        // when
        CreditReport before = read(new Question(null, null, "sato", null, null, null));
        CreditReport after = read(new Question(null, null, "suzuki", null, null, null));

        // then
        assertThat(before.sourced().amounts()).containsOnly(Map.entry("JPY", new BigDecimal("1")));
        assertThat(before.influenced().sales()).isEqualTo(2);
        assertThat(after.sourced().amounts()).containsOnly(Map.entry("JPY", new BigDecimal("2")));
        assertThat(read(new Question("c1", null, "tanaka", null, null, null))
                        .sourced()
                        .sales())
                .isEqualTo(1);
        assertThat(read(new Question(null, null, "nobody", null, null, null))
                        .influenced()
                        .sales())
                .isZero();
    }

    @Test
    void shouldSayOfWhichRevisionAndTimeAndSourcesAnAnswerIs() {
        // given
        var credits = List.of(credit(Model.FIRST, "p1", "c1", "1"));
        var one = new Source("campaign.activity", 1, 7);
        var other = new Source("campaign.activity", 0, 2);
        sales.store(List.of(
                new Attributed("p1", "v1", SOLD, "JPY", 3, credits, SOLD.plusSeconds(5), List.of(one)),
                new Attributed("p1", "v2", SOLD, "JPY", 4, credits, SOLD.plusSeconds(9), List.of(other)),
                new Attributed(
                        "p1",
                        "moved-away",
                        Instant.EPOCH,
                        "JPY",
                        5,
                        credits,
                        null,
                        List.of(new Source("campaign.activity", 1, 6)))));

        // when
        CreditReport report = read(new Question(null, "p1", null, null, null, null));

        // then
        assertThat(report.sourced().sales()).isEqualTo(2);
        assertThat(report.revision()).isEqualTo(12);
        assertThat(report.asOf()).isEqualTo(SOLD.plusSeconds(9));
        assertThat(report.sources()).containsExactly(other, one);
    }

    @Test
    void shouldRefuseWhatCannotBeAnswered() {
        LocalDate day = LocalDate.parse("2026-05-11");
        assertRefused(new Question(null, null, null, null, null, null), "campaignId");
        assertRefused(new Question("c1", null, null, null, day, day.minusDays(1)), "from");
        assertRefused(new Question("c1", null, null, null, day.minusDays(366), day), "from");
        assertRefused(new Question("c1", null, null, null, LocalDate.MIN, day), "from");
        assertRefused(new Question("c1", null, null, null, null, LocalDate.MAX), "to");
        assertThat(reading.read(new Question("c1", null, null, null, day.minusDays(365), day)))
                .isInstanceOf(Answer.Credited.class);
    }

    private CreditReport read(Question question) {
        return ((Answer.Credited) reading.read(question)).report();
    }

    private static ByModel under(Model model, CreditReport report) {
        return Objects.requireNonNull(report.models().get(model));
    }

    private void assertRefused(Question question, String parameter) {
        assertThat(reading.read(question))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.parameter()).isEqualTo(parameter));
    }

    private static Attributed sale(String conversionId, Instant at, String currency, Credit... credits) {
        return new Attributed("p9", conversionId, at, currency, 1, List.of(credits));
    }

    private static Credit credit(Model model, String partnerId, @Nullable String campaignId, String amount) {
        return new Credit(model, partnerId, "t-" + amount, campaignId, null, "link", new BigDecimal(amount));
    }

    private static final class FewSales implements Attributions {

        private final List<Attributed> all = new ArrayList<>();

        @Override
        public void store(Collection<Attributed> attributed) {
            all.addAll(attributed);
        }

        @Override
        public List<Attributed> find(Scope scope, String id, LocalDate from, LocalDate to) {
            return all.stream()
                    .filter(sale -> sale.credits().stream()
                            .anyMatch(credit ->
                                    id.equals(scope == Scope.PARTNER ? credit.partnerId() : credit.campaignId())))
                    .toList();
        }
    }
}
