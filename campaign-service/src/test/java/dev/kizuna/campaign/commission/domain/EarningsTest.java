package dev.kizuna.campaign.commission.domain;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.fixed;
import static dev.kizuna.campaign.agreement.domain.SomeTerms.general;
import static dev.kizuna.campaign.agreement.domain.SomeTerms.schedule;
import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Basis;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Measure;
import dev.kizuna.campaign.agreement.domain.Period;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EarningsTest {

    private static final Instant MORNING = Instant.parse("2026-04-10T00:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-10");

    @Test
    void shouldEarnInBothTiersWhenASaleCrossesABound() {
        Agreement agreement = agreement(SomeTerms.with(share("0", "0.1"), share("1000", "0.2")));

        assertThat(due(agreement, sale("c-1", 0, "900"), sale("c-2", 1, "300"))).containsExactly("90", "50");
    }

    @Test
    void shouldBelongToTheTierThatBeginsAtABound() {
        Agreement agreement = agreement(SomeTerms.with(share("0", "0.1"), share("1000", "0.2")));

        assertThat(due(agreement, sale("c-1", 0, "1000"), sale("c-2", 1, "100")))
                .containsExactly("100", "20");
    }

    @Test
    void shouldClimbByTheNumberOfSalesWhenThatIsMeasured() {
        var counted = new Schedule(Measure.COUNT, Period.TERM, List.of(fixed("0", "1000"), fixed("2", "1500")));

        assertThat(due(
                        agreement(paying(general(counted))),
                        sale("c-1", 0, "5"),
                        sale("c-2", 1, "5"),
                        sale("c-3", 2, "5")))
                .containsExactly("1000", "1000", "1500");
    }

    @Test
    void shouldBeginAgainAtTheFirstTierWhenTheNextPeriodBegins() {
        var monthly = new Schedule(Measure.AMOUNT, Period.MONTH, List.of(share("0", "0.1"), share("100", "0.5")));
        Sale may = new Sale(
                "c-2", MORNING.plusSeconds(1), LocalDate.parse("2026-05-01"), null, new BigDecimal("100"), List.of());

        assertThat(due(agreement(paying(general(monthly))), sale("c-1", 0, "100"), may))
                .containsExactly("10", "10");
    }

    @Test
    void shouldEarnByTheProductsScheduleAndLeaveTheGeneralOneWhereItWas() {
        var commission = new Commission(
                Basis.REFERRAL_CODE,
                null,
                schedule(share("0", "0.1"), share("100", "0.2")),
                Map.of("crm", schedule(share("0", "0.5"))));

        assertThat(due(
                        agreement(paying(commission)),
                        sale("c-1", 0, "100", "crm"),
                        sale("c-2", 1, "100", "mail"),
                        sale("c-3", 2, "100", null)))
                .containsExactly("50", "10", "20");
    }

    @Test
    void shouldEarnByTheVersionInForceOnTheDayForEver() {
        Terms first = SomeTerms.from(LocalDate.parse("2026-04-01"), share("0", "0.1"));
        Terms second = SomeTerms.from(LocalDate.parse("2026-04-11"), share("0", "0.2"));
        var agreement = new Agreement(
                "a-1", "p-1", null, List.of(new SignedTerms(1, first, MORNING), new SignedTerms(2, second, MORNING)));
        Sale later = new Sale(
                "c-2", MORNING.plusSeconds(1), LocalDate.parse("2026-04-11"), null, new BigDecimal("100"), List.of());

        List<Earned> earned = Earnings.of(agreement, List.of(sale("c-1", 0, "100"), later));

        assertThat(earned).extracting(Earned::agreementVersion).containsExactly(1, 2);
        assertThat(earned).extracting(each -> each.due().toPlainString()).containsExactly("10", "20");
    }

    @Test
    @DisplayName("Edge case 39: a partial refund takes back its part of the commission")
    void shouldTakeBackInProportionWhenPartOfASaleIsRefunded() {
        Agreement agreement = agreement(SomeTerms.with(share("0", "0.1"), share("100", "0.2")));

        assertThat(due(agreement, refunded(sale("c-1", 0, "200"), 5, "50"))).containsExactly("23");
        assertThat(due(agreement, refunded(sale("c-1", 0, "200"), 5, "500"))).containsExactly("0");
    }

    @Test
    void shouldCountForLaterTiersOnlyWhatWasLeftByThen() {
        Agreement agreement = agreement(SomeTerms.with(share("0", "0.1"), share("100", "0.2")));

        assertThat(due(agreement, refunded(sale("c-1", 0, "100"), 5, "60"), sale("c-2", 9, "100")))
                .containsExactly("4", "14");
        assertThat(due(agreement, refunded(sale("c-1", 0, "100"), 10, "60"), sale("c-2", 9, "100")))
                .containsExactly("4", "20");
    }

    @Test
    void shouldRoundToTheSmallestUnitOfTheCurrency() {
        Terms dollars =
                SomeTerms.paying(LocalDate.parse("2026-04-01"), null, "USD", general(schedule(share("0", "0.125"))));

        assertThat(due(agreement(dollars), sale("c-1", 0, "9.99"))).containsExactly("1.25");
        assertThat(due(agreement(SomeTerms.with(share("0", "0.125"))), sale("c-1", 0, "4")))
                .containsExactly("1");
    }

    @Test
    void shouldEarnNothingWhenNoTermsWereInForceOrNoMoneyWasAgreed() {
        Agreement summer = agreement(SomeTerms.from(LocalDate.parse("2026-07-01"), share("0", "0.1")));

        assertThat(due(summer, sale("c-1", 0, "100"))).isEmpty();
        assertThat(due(agreement(SomeTerms.with()), sale("c-1", 0, "100"))).isEmpty();
    }

    private static List<String> due(Agreement agreement, Sale... sales) {
        return Earnings.of(agreement, List.of(sales)).stream()
                .map(earned -> earned.due().toPlainString())
                .toList();
    }

    private static Agreement agreement(Terms terms) {
        return new Agreement("a-1", "p-1", null, List.of(new SignedTerms(1, terms, MORNING)));
    }

    private static Terms paying(Commission commission) {
        return SomeTerms.paying(LocalDate.parse("2026-04-01"), null, "JPY", commission);
    }

    private static Sale sale(String id, int second, String amount) {
        return sale(id, second, amount, null);
    }

    private static Sale sale(String id, int second, String amount, @Nullable String productId) {
        return new Sale(id, MORNING.plusSeconds(second), DAY, productId, new BigDecimal(amount), List.of());
    }

    private static Sale refunded(Sale sale, int second, String amount) {
        var refund = new Refund("r-1", MORNING.plusSeconds(second), new BigDecimal(amount), "JPY", null);
        return new Sale(sale.conversionId(), sale.at(), sale.day(), sale.productId(), sale.amount(), List.of(refund));
    }
}
