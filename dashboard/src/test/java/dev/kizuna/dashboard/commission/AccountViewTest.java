package dev.kizuna.dashboard.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.dashboard.commission.Commissions.Account;
import dev.kizuna.dashboard.commission.Commissions.Amount;
import dev.kizuna.dashboard.commission.Commissions.Balance;
import dev.kizuna.dashboard.commission.Commissions.Books;
import dev.kizuna.dashboard.commission.Commissions.Commission;
import dev.kizuna.dashboard.commission.Commissions.Doubt;
import dev.kizuna.dashboard.commission.Commissions.Payout;
import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AccountViewTest {

    private static final Amount YEN = new Amount(new BigDecimal("35000"), "JPY");
    private static final Amount DOLLARS = new Amount(new BigDecimal("12.50"), "USD");

    private final Wording wording = new Wording(messages(), Clock.systemUTC());

    @Test
    void shouldTellWhatIsWithheldApartFromWhatIsHeldBackInEachCurrency() {
        var account = new Account(
                List.of(books("JPY", "125000", "0", "752924"), books("USD", "12.50", "40", "0")),
                List.of(
                        commission("c-1", YEN, new Doubt("sale-right-after-lead", 4, List.of("c-1"))),
                        commission("c-2", DOLLARS, new Doubt("many-refunds", 11, List.of("c-2")))),
                List.of());
        AccountView view = view(account, Locale.ENGLISH);
        assertThat(view.sums().getFirst().states())
                .extracting(AccountView.Sum::state, AccountView.Sum::amount)
                .containsExactly(
                        tuple("withheld", "¥35,000"),
                        tuple("held", "¥90,000"),
                        tuple("payable", "¥0"),
                        tuple("paid", "¥752,924"));
        // what is approved and not paid is there only when there is any
        assertThat(view.sums().getLast().states())
                .extracting(AccountView.Sum::state, AccountView.Sum::amount)
                .containsExactly(
                        tuple("withheld", "$12.50"),
                        tuple("held", "$0.00"),
                        tuple("payable", "$0.00"),
                        tuple("approved", "$40.00"),
                        tuple("paid", "$0.00"));
    }

    @Test
    void shouldNameTheRuleAndWhatItCountedAndLeaveARuleThatNobodyPutIntoWordsAsItIs() {
        List<String> many = IntStream.range(0, 7).mapToObj(i -> "s-" + i).toList();
        var account = new Account(
                List.of(),
                List.of(commission(
                        "c-1",
                        YEN,
                        new Doubt("sale-right-after-lead", 4, List.of("c-1")),
                        new Doubt("full-moon-sale", 7, many))),
                List.of());
        assertThat(view(account, Locale.JAPANESE).withheld().getFirst().reasons())
                .extracting(
                        AccountView.Reason::rule,
                        AccountView.Reason::counted,
                        AccountView.Reason::evidence,
                        AccountView.Reason::more)
                .containsExactly(
                        tuple("リード直後の売上", "4秒後", "c-1", 0),
                        tuple("full-moon-sale", "件数 7", "s-0, s-1, s-2, s-3, s-4", 2));
    }

    @Test
    void shouldBeginWithTheNewestPayoutAndSayWhenItBecameWhatItIs() {
        Instant prepared = Instant.parse("2026-11-01T15:30:00Z");
        var account = new Account(
                List.of(),
                List.of(),
                List.of(
                        new Payout(
                                "p-1~JPY~2026-09",
                                "2026-09",
                                YEN,
                                "PAID",
                                "u-1",
                                prepared,
                                "u-2",
                                prepared,
                                Instant.parse("2026-11-04T16:00:00Z")),
                        new Payout("p-1~JPY~2026-10", "2026-10", YEN, "PREPARED", "u-1", prepared, null, null, null)));
        assertThat(view(account, Locale.ENGLISH).payouts())
                .extracting(
                        AccountView.PayoutRow::month,
                        AccountView.PayoutRow::tone,
                        AccountView.PayoutRow::when,
                        AccountView.PayoutRow::by)
                .containsExactly(
                        tuple("October 2026", "OPEN", "Mon 2 Nov", "prepared by u-1"),
                        tuple("September 2026", "GOOD", "Thu 5 Nov", "prepared by u-1, approved by u-2"));
    }

    private AccountView view(Account account, Locale locale) {
        return AccountView.of(account, "p-1", new Directory(), new Spoken(wording, locale));
    }

    private static Books books(String currency, String held, String approved, String paid) {
        return new Books(
                currency,
                List.of(
                        new Balance("COMMISSIONS_HELD", new BigDecimal(held)),
                        new Balance("COMMISSIONS_PAYABLE", BigDecimal.ZERO),
                        new Balance("PAYOUTS_APPROVED", new BigDecimal(approved)),
                        new Balance("CASH", new BigDecimal(paid))));
    }

    private static Commission commission(String sale, Amount earned, Doubt... doubts) {
        return new Commission("p-1~" + sale, "p-1", sale, earned, earned, List.of(doubts));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/base", "messages/campaigns", "messages/commission");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
