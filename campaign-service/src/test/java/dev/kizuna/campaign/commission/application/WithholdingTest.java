package dev.kizuna.campaign.commission.application;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static dev.kizuna.campaign.commission.application.Partnership.CODE;
import static dev.kizuna.campaign.commission.application.Partnership.refunded;
import static dev.kizuna.campaign.commission.application.Partnership.sold;
import static dev.kizuna.campaign.commission.application.Partnership.soldToLead;
import static dev.kizuna.campaign.commission.application.Partnership.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Cleared;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Withheld;
import dev.kizuna.campaign.ledger.domain.Account;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    private static final Instant APRIL = Instant.parse("2026-04-10T03:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final long HOUR = 3_600;

    private static final List<String> BY_CUSTOMER = List.of("many-by-customer");

    private final Partnership partnership = new Partnership();

    @BeforeEach
    void sign() {
        partnership.signed(SomeTerms.with(share("0", "0.1"), share("2000", "0.2")));
    }

    @Test
    void shouldWithholdAllSalesOfAStretchWhenACustomerBuysTooOften() {
        partnership.take(List.of(bought("c-1", 0), bought("c-2", 1)));
        assertThat(partnership.withheld()).isEmpty();

        partnership.take(List.of(bought("c-3", 23)));
        partnership.take(List.of(bought("c-4", 48)));

        assertThat(partnership.withheld())
                .isEqualTo(Map.of("c-1", BY_CUSTOMER, "c-2", BY_CUSTOMER, "c-3", BY_CUSTOMER));
        assertThat(told(Withheld.class)).extracting(Withheld::counted).containsOnly(3L);
        assertThat(partnership.balance(Account.COMMISSIONS_HELD))
                .as("accrued all the same: 100, 100, 200, 200")
                .isEqualByComparingTo("600");
    }

    @Test
    void shouldSayTheSameInWhateverOrderSalesBecomeKnown() {
        partnership.take(List.of(bought("c-3", 24)));
        partnership.take(List.of(bought("c-1", 0)));
        partnership.take(List.of(bought("c-2", 12)));

        assertThat(partnership.withheld()).as("24 hours are over at the third").isEmpty();
        partnership.take(List.of(bought("c-4", 13)));
        assertThat(partnership.withheld()).containsOnlyKeys("c-1", "c-2", "c-3", "c-4");
        partnership.take(List.of(bought("c-4", 13), bought("c-1", 0)));
        assertThat(told(Withheld.class)).as("each is told once").hasSize(4);
    }

    @Test
    void shouldPayWhatIsWithheldOnlyAfterSomebodyLooked() {
        partnership.take(List.of(bought("c-1", 0), bought("c-2", 1), bought("c-3", 2)));
        assertThat(partnership.payOut(MAY, JUNE)).isFalse();

        assertThat(partnership.clear("c-2")).isTrue();

        assertThat(partnership.payOut(MAY, JUNE)).isTrue();
        assertThat(partnership.balance(Account.CASH)).isEqualByComparingTo("100");
        assertThat(partnership.balance(Account.COMMISSIONS_HELD)).isEqualByComparingTo("300");
        assertThat(told(Cleared.class)).extracting(Cleared::clearedBy).containsExactly("u-kato");
    }

    @Test
    void shouldNotWithholdAgainByTheRuleThatWasCleared() {
        partnership.take(List.of(bought("c-1", 0), bought("c-2", 1), bought("c-3", 2)));
        partnership.clear("c-1");

        partnership.take(List.of(bought("c-4", 3)));

        assertThat(partnership.withheld()).containsOnlyKeys("c-2", "c-3", "c-4");
        assertThat(partnership.clear("c-1")).as("nothing speaks against it").isFalse();
    }

    @Test
    void shouldTakeBackWhatIsRejectedAndLetTheOthersClimbWithoutIt() {
        partnership.take(List.of(bought("c-1", 0), bought("c-2", 1), bought("c-3", 2)));
        assertThat(partnership.told("c-3")).isEqualByComparingTo("200");

        assertThat(partnership.reject("c-1")).isTrue();

        assertThat(partnership.told("c-1")).isZero();
        assertThat(partnership.told("c-3"))
                .as("in the first tier, since there is one sale less below it")
                .isEqualByComparingTo("100");
        assertThat(partnership.withheld())
                .as("rejecting one speaks for the others' being looked at, too")
                .containsOnlyKeys("c-2", "c-3");
        partnership.take(List.of(bought("c-1", 0), refunded("c-1", "r-1", APRIL.plusSeconds(9), "5")));
        assertThat(partnership.told("c-1")).as("rejected for ever").isZero();
    }

    @Test
    void shouldLetGoWhatNoRuleSpeaksAgainstAnyMore() {
        partnership.take(List.of(
                sold("c-1", APRIL, "1000"),
                sold("c-2", APRIL.plusSeconds(60), "1000"),
                sold("c-3", APRIL.plusSeconds(120), "1000"),
                sold("c-4", APRIL.plusSeconds(180), "1000")));
        partnership.take(List.of(
                refunded("c-1", "r-1", APRIL.plusSeconds(600), "1"),
                refunded("c-2", "r-2", APRIL.plusSeconds(600), "1"),
                refunded("c-3", "r-3", APRIL.plusSeconds(600), "1")));
        assertThat(partnership.withheld()).as("3 of 4 refunded").hasSize(4);

        partnership.take(List.of(sold("c-5", APRIL.plusSeconds(240), "1"), sold("c-6", APRIL.plusSeconds(300), "1")));

        assertThat(partnership.withheld()).as("3 of 6").isEmpty();
        assertThat(told(Cleared.class)).extracting(Cleared::clearedBy).containsOnly("rules");
    }

    @Test
    void shouldWithholdASaleRightAfterItsLeadWhicheverIsKnownFirst() {
        partnership.capture("lead-1", APRIL);
        partnership.take(List.of(soldToLead("c-1", APRIL.plusSeconds(9), "1000", "lead-1")));
        partnership.take(List.of(
                soldToLead("c-2", APRIL.plusSeconds(10), "1000", "lead-2"),
                soldToLead("c-3", APRIL.plusSeconds(3), "1000", "lead-3")));
        assertThat(partnership.withheld()).containsOnlyKeys("c-1");

        partnership.capture("lead-2", APRIL);
        partnership.capture("lead-3", APRIL);

        assertThat(partnership.withheld()).containsOnlyKeys("c-1", "c-3");
    }

    @Test
    void shouldNotWithholdWhatEarnsNothing() {
        partnership.take(List.of(bought("c-1", 0), bought("c-2", 1), bought("c-3", 2)));

        partnership.take(List.of(standing("e-1", APRIL.minusSeconds(HOUR), true)));

        assertThat(partnership.withheld()).isEmpty();
        assertThat(partnership.balance(Account.COMMISSIONS_HELD)).isZero();
    }

    private static News bought(String conversionId, int hour) {
        return sold(conversionId, APRIL.plusSeconds(hour * HOUR), "1000", CODE, "customer-1");
    }

    private <E extends CommissionEvent> List<E> told(Class<E> kind) {
        return partnership.sales.told().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
