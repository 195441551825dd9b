package dev.kizuna.kpi.attribution.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.attribution.application.CreditReport.ByModel;
import dev.kizuna.kpi.attribution.application.CreditReport.Origin;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.fixture.SettableClock;
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
    private final ReadingCredits reading = new ReadingCredits(
            sales, ZoneId.of("Asia/Tokyo"), new SettableClock(Instant.parse("2026-05-31T18:00:00Z")));

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
        CreditReport report = read(new Question(null, "p1", null, null, null));

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
        CreditReport report = read(new Question("c1", "p1", Model.LINEAR, null, null));

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
        CreditReport report = read(new Question("c1", null, null, day, day));

        // then
        assertThat(report.sourced().amounts()).containsOnly(Map.entry("JPY", new BigDecimal("6")));
    }

    @Test
    void shouldRefuseWhatCannotBeAnswered() {
        LocalDate day = LocalDate.parse("2026-05-11");
        assertRefused(new Question(null, null, null, null, null), "campaignId");
        assertRefused(new Question("c1", null, null, day, day.minusDays(1)), "from");
        assertRefused(new Question("c1", null, null, day.minusDays(366), day), "from");
        assertRefused(new Question("c1", null, null, LocalDate.MIN, day), "from");
        assertRefused(new Question("c1", null, null, null, LocalDate.MAX), "to");
        assertThat(reading.read(new Question("c1", null, null, day.minusDays(365), day)))
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
