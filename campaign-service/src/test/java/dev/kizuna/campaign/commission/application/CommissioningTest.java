package dev.kizuna.campaign.commission.application;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static dev.kizuna.campaign.commission.application.Partnership.ordered;
import static dev.kizuna.campaign.commission.application.Partnership.refunded;
import static dev.kizuna.campaign.commission.application.Partnership.refundedOrder;
import static dev.kizuna.campaign.commission.application.Partnership.sold;
import static dev.kizuna.campaign.commission.application.Partnership.soldFor;
import static dev.kizuna.campaign.commission.application.Partnership.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.PaymentTerms;
import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Told;
import dev.kizuna.campaign.ledger.domain.Account;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommissioningTest {

    private static final Instant APRIL = Instant.parse("2026-04-10T03:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    private final Partnership partnership = new Partnership();

    @BeforeEach
    void sign() {
        partnership.signed(SomeTerms.with(share("0", "0.1")));
    }

    @Test
    void shouldHoldWhatASaleEarnsUntilItsRefundsAreOver() {
        partnership.take(List.of(sold("c-1", APRIL, "1000")));

        assertThat(partnership.balance(Account.COMMISSIONS_HELD)).isEqualByComparingTo("100");
        assertThat(partnership.payOut(YearMonth.of(2026, 4), Instant.parse("2026-05-01T00:00:00Z")))
                .as("held for 30 days, to the 10th of May")
                .isFalse();
        assertThat(partnership.payOut(YearMonth.of(2026, 5), JUNE)).isTrue();
        assertThat(partnership.balance(Account.CASH)).isEqualByComparingTo("100");
        assertThat(partnership.balance(Account.COMMISSIONS_HELD)).isZero();
    }

    @Test
    @DisplayName("Edge case 37: the same sale told twice is one commission")
    void shouldEarnOnceWhenTheSameSaleIsToldTwice() {
        partnership.take(List.of(sold("c-1", APRIL, "1000"), sold("c-1", APRIL, "1000")));
        partnership.take(List.of(sold("c-1", APRIL, "1000")));

        assertThat(partnership.sales.told()).hasSize(1);
        assertThat(partnership.told("c-1")).isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("Edge case 37: the same sale from a webhook and from the API is one commission")
    void shouldEarnOnceWhenTheSameOrderIsToldUnderTwoIds() {
        News fromWebhook = ordered("crm-9", "o-1", APRIL.plusSeconds(5), "1000", null);
        News fromApi = ordered("c-1", "o-1", APRIL, "1000", Partnership.CODE);

        partnership.take(List.of(fromWebhook));
        assertThat(why("crm-9")).isEqualTo("no-code");
        partnership.take(List.of(fromApi));
        partnership.take(List.of(fromWebhook));

        assertThat(partnership.told("c-1")).isEqualByComparingTo("100");
        assertThat(partnership.told("crm-9")).isZero();
        assertThat(why("crm-9")).isEqualTo("same-sale");
        assertThat(partnership.balance(Account.COMMISSIONS_HELD)).isEqualByComparingTo("100");
    }

    @Test
    @DisplayName("Edge case 37: of two reports of one sale the earlier counts, though it comes after the payout")
    void shouldMoveTheCommissionWhenTheEarlierReportArrivesAfterThePayout() {
        partnership.take(List.of(ordered("c-2", "o-1", APRIL.plusSeconds(5), "1000", Partnership.CODE)));
        assertThat(partnership.payOut(YearMonth.of(2026, 5), JUNE)).isTrue();

        partnership.take(List.of(ordered("c-1", "o-1", APRIL, "1000", null)));
        partnership.payOut(YearMonth.of(2026, 6), JULY);

        assertThat(partnership.told("c-1"))
                .as("the code that the other report knows is its own")
                .isEqualByComparingTo("100");
        assertThat(partnership.told("c-2")).isZero();
        assertThat(partnership.balance(Account.CASH)).isEqualByComparingTo("100");
    }

    @Test
    void shouldFindTheSaleWhenARefundNamesTheOtherIdOrTheOrderAlone() {
        partnership.take(List.of(
                refundedOrder("o-1", "r-1", APRIL.plusSeconds(60), "100"),
                refunded("crm-9", "r-2", APRIL.plusSeconds(70), "200"),
                refundedOrder("o-1", "r-2", APRIL.plusSeconds(70), "200")));
        partnership.take(List.of(
                ordered("crm-9", "o-1", APRIL.plusSeconds(5), "1000", null),
                ordered("c-1", "o-1", APRIL, "1000", Partnership.CODE)));

        assertThat(partnership.told("c-1")).isEqualByComparingTo("70");
    }

    @Test
    @DisplayName("Edge case 39: a refund after the payout is carried forward once")
    void shouldLowerTheNextPayoutOnceWhenARefundComesAfterOne() {
        partnership.take(List.of(sold("c-1", APRIL, "1000")));
        assertThat(partnership.payOut(YearMonth.of(2026, 5), JUNE)).isTrue();

        partnership.take(List.of(refunded("c-1", "r-1", JUNE.plusSeconds(1), "400")));
        partnership.take(List.of(refunded("c-1", "r-1", JUNE.plusSeconds(1), "400")));

        assertThat(partnership.balance(Account.COMMISSIONS_PAYABLE)).isEqualByComparingTo("-40");
        partnership.take(List.of(sold("c-2", APRIL.plusSeconds(1), "900")));
        assertThat(partnership.payOut(YearMonth.of(2026, 6), JULY)).isTrue();
        assertThat(partnership.balance(Account.CASH)).isEqualByComparingTo("150");
        assertThat(partnership.balance(Account.COMMISSIONS_PAYABLE)).isZero();
    }

    @Test
    void shouldCarryForwardWhatIsBelowTheMinimum() {
        var careful = payingBy(new PaymentTerms(0, new BigDecimal("150")));
        careful.take(List.of(sold("c-1", APRIL, "1000")));

        assertThat(careful.payOut(YearMonth.of(2026, 4), JUNE)).isFalse();
        assertThat(careful.balance(Account.COMMISSIONS_PAYABLE)).isEqualByComparingTo("100");
        careful.take(List.of(sold("c-2", JUNE.minusSeconds(86_400), "500")));

        assertThat(careful.payOut(YearMonth.of(2026, 5), JUNE)).isTrue();
        assertThat(careful.balance(Account.CASH)).isEqualByComparingTo("150");
    }

    @Test
    void shouldHoldByThePartnersOwnDays() {
        var prompt = payingBy(new PaymentTerms(0, BigDecimal.ZERO));
        prompt.take(List.of(
                sold("c-1", Instant.parse("2026-04-30T14:59:59Z"), "1000"),
                sold("c-2", Instant.parse("2026-04-30T15:00:00Z"), "2000")));

        assertThat(prompt.payOut(YearMonth.of(2026, 4), JUNE)).isTrue();

        assertThat(prompt.balance(Account.CASH))
                .as("the second is of May in Tokyo")
                .isEqualByComparingTo("100");
    }

    private static Partnership payingBy(PaymentTerms payment) {
        var partnership = new Partnership();
        partnership.signed(new Terms(
                LocalDate.parse("2026-04-01"),
                null,
                "JPY",
                SomeTerms.general(SomeTerms.schedule(share("0", "0.1"))),
                payment,
                List.of(),
                List.of()));
        return partnership;
    }

    @Test
    void shouldWaitForTheSaleWhenItsRefundArrivesFirst() {
        partnership.take(List.of(refunded("c-1", "r-1", APRIL.plusSeconds(60), "400")));
        assertThat(partnership.sales.told()).isEmpty();

        partnership.take(List.of(sold("c-1", APRIL, "1000")));

        assertThat(partnership.told("c-1")).isEqualByComparingTo("60");
    }

    @Test
    @DisplayName("Edge case 41: suspended partners earn nothing")
    void shouldTakeBackWhatWasEarnedWhenThePartnerTurnsOutToHaveBeenSuspended() {
        partnership.take(List.of(sold("c-1", APRIL, "1000"), sold("c-2", APRIL.plusSeconds(100), "1000")));

        partnership.take(
                List.of(standing("e-2", APRIL.plusSeconds(50), false), standing("e-1", APRIL.minusSeconds(50), true)));

        assertThat(partnership.told("c-1")).isZero();
        assertThat(partnership.told("c-2")).isEqualByComparingTo("100");
        assertThat(reasons("c-1")).containsExactly("suspended");
    }

    @Test
    @DisplayName("Edge case 41: self-referrals earn nothing")
    void shouldEarnNothingWhenThePartnerBuysFromItself() {
        partnership.take(List.of(sold("c-1", APRIL, "1000", Partnership.CODE, Partnership.PARTNER)));

        assertThat(partnership.sales.told()).isEmpty();
        assertThat(why("c-1")).isEqualTo("self-referral");
    }

    @ParameterizedTest
    @CsvSource({"somebody-elses, foreign-code", ", no-code", "HIKARI,"})
    void shouldEarnByItsOwnCodeAloneHoweverItIsWritten(@Nullable String code, @Nullable String expected) {
        partnership.take(List.of(sold("c-1", APRIL, "1000", code, null)));

        assertThat(why("c-1")).isEqualTo(expected);
    }

    @Test
    @DisplayName("Edge case 40: a corrected rate leaves what was earned as it was")
    void shouldStayWithTheRateThatWasUsedWhenItIsCorrected() {
        partnership.rate("USD", "2026-04-10", "150");
        partnership.take(List.of(soldFor("c-1", APRIL, "100", "USD")));
        assertThat(partnership.told("c-1")).isEqualByComparingTo("1500");

        partnership.rate("USD", "2026-04-10", "200");
        partnership.take(List.of(refunded("c-1", "r-1", APRIL.plusSeconds(60), "25", "USD")));
        partnership.take(List.of(soldFor("c-2", APRIL.plusSeconds(1), "100", "USD")));

        assertThat(partnership.told("c-1"))
                .as("three quarters, at the rate of then")
                .isEqualByComparingTo("1125");
        assertThat(partnership.told("c-2")).isEqualByComparingTo("2000");
    }

    @Test
    void shouldWaitForTheRateOfTheLocalDayAndEarnOnceItIsThere() {
        Instant afterMidnight = Instant.parse("2026-04-10T15:30:00Z");
        partnership.rate("USD", "2026-04-10", "150");
        partnership.take(List.of(soldFor("c-1", afterMidnight, "100", "USD")));
        assertThat(why("c-1")).isEqualTo("no-rate");

        partnership.rate("USD", "2026-04-11", "160");

        assertThat(why("c-1")).isNull();
        assertThat(partnership.told("c-1")).as("it was the 11th in Tokyo").isEqualByComparingTo("1600");
        assertThat(exchangeOf("c-1"))
                .isEqualTo(new Exchange("USD", "JPY", LocalDate.parse("2026-04-11"), new BigDecimal("1.6E+2")));
    }

    @Test
    void shouldGoOverTheReportingCurrencyWhenNeitherSideIsIt() {
        var european = new Partnership();
        european.signed(SomeTerms.paying(
                LocalDate.parse("2026-04-01"), null, "EUR", SomeTerms.general(SomeTerms.schedule(share("0", "0.1")))));
        european.rate("USD", "2026-04-10", "150");
        european.take(List.of(
                soldFor("c-1", APRIL, "100", "USD"),
                soldFor("c-2", APRIL, "16000", "JPY"),
                soldFor("c-3", APRIL, "1", "EUR")));
        assertThat(european.told("c-1")).as("no rate of the euro yet").isZero();
        assertThat(european.told("c-3")).isEqualByComparingTo("0.10");

        european.rate("EUR", "2026-04-10", "160");

        assertThat(european.told("c-1")).as("100 x 150 / 160 x 0.1").isEqualByComparingTo("9.38");
        assertThat(european.told("c-2")).isEqualByComparingTo("10.00");
    }

    @Test
    void shouldTakeNothingOffWhenTheRefundIsInAnotherCurrency() {
        partnership.take(List.of(sold("c-1", APRIL, "1000"), refunded("c-1", "r-1", APRIL, "900", "USD")));

        assertThat(partnership.told("c-1")).isEqualByComparingTo("100");
    }

    private @Nullable Exchange exchangeOf(String conversionId) {
        Told told = partnership
                .sales
                .find(PartnerSale.id(Partnership.PARTNER, conversionId))
                .orElseThrow()
                .value()
                .told();
        return told == null ? null : told.exchange();
    }

    @Test
    void shouldEarnNothingBeforeTheAgreementBegins() {
        partnership.take(List.of(sold("c-1", Instant.parse("2026-03-31T14:59:59Z"), "1000")));
        assertThat(why("c-1")).isEqualTo("no-agreement");

        partnership.take(List.of(sold("c-2", Instant.parse("2026-03-31T15:00:00Z"), "1000")));
        assertThat(partnership.told("c-2")).as("April begins in Tokyo").isEqualByComparingTo("100");
    }

    @Test
    void shouldRestateLaterSalesWhenAnEarlierOneArrivesLate() {
        var tiered = new Partnership();
        tiered.signed(SomeTerms.from(LocalDate.parse("2026-04-01"), share("0", "0.1"), share("1000", "0.2")));
        tiered.take(List.of(sold("c-2", APRIL.plusSeconds(1), "1000")));
        assertThat(tiered.told("c-2")).isEqualByComparingTo("100");

        tiered.take(List.of(sold("c-1", APRIL, "1000")));

        assertThat(tiered.told("c-1")).isEqualByComparingTo("100");
        assertThat(tiered.told("c-2")).isEqualByComparingTo("200");
    }

    private @Nullable String why(String conversionId) {
        PartnerSale.Why why = partnership
                .sales
                .find(PartnerSale.id(Partnership.PARTNER, conversionId))
                .orElseThrow()
                .value()
                .why();
        return why == null ? null : why.code();
    }

    private List<String> reasons(String conversionId) {
        return partnership.sales.told().stream()
                .filter(event -> event.commissionId().endsWith("~" + conversionId))
                .filter(CommissionEvent.Reversed.class::isInstance)
                .map(event -> ((CommissionEvent.Reversed) event).reason())
                .toList();
    }
}
