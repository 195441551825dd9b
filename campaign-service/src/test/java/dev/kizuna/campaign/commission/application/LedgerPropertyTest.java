package dev.kizuna.campaign.commission.application;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LedgerPropertyTest {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final long DAY = 86_400;

    /** Two versions with two tiers each; the second holds from June on. */
    private static final Terms[] VERSIONS = {
        SomeTerms.with(share("0", "0.1"), share("5000", "0.15")),
        SomeTerms.from(LocalDate.parse("2026-06-01"), share("0", "0.2"), share("8000", "0.05"))
    };

    @Property(tries = 300)
    void shouldBalanceAndEndAlikeInWhateverOrderAndHoweverOftenNewsCome(@ForAll long seed) {
        // given
        var random = new Random(seed);
        List<News> facts = facts(random);
        var inOrder = new Partnership();
        inOrder.signed(VERSIONS);
        var shuffled = new Partnership();
        shuffled.signed(VERSIONS);

        // when
        inOrder.take(facts);
        List<News> news = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextBoolean()).forEach(news::add);
        Collections.shuffle(news, random);
        int month = 4;
        while (!news.isEmpty()) {
            int batch = 1 + random.nextInt(news.size());
            shuffled.take(List.copyOf(news.subList(0, batch)));
            news.subList(0, batch).clear();
            if (random.nextBoolean() && month < 12) {
                shuffled.payOut(YearMonth.of(2026, month), Instant.parse("2027-01-15T00:00:00Z"));
                month++;
            }
        }
        shuffled.withheld().keySet().forEach(shuffled::clear);
        shuffled.payOut(YearMonth.of(2026, 12), Instant.parse("2027-02-01T00:00:00Z"));

        // then
        facts.stream()
                .filter(News.Sold.class::isInstance)
                .map(fact -> ((News.Sold) fact).conversionId())
                .forEach(id -> assertThat(shuffled.told(id)).as(id).isEqualByComparingTo(inOrder.told(id)));
        Balances books = shuffled.balances();
        assertThat(books.byAccount().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        BigDecimal earned = inOrder.balance(Account.COMMISSION_EXPENSE).negate();
        assertThat(books.of(Account.COMMISSION_EXPENSE).negate()).isEqualByComparingTo(earned);
        assertThat(books.of(Account.COMMISSIONS_HELD)).isZero();
        assertThat(books.of(Account.PAYOUTS_APPROVED)).isZero();
        assertThat(books.of(Account.CASH).add(books.of(Account.COMMISSIONS_PAYABLE)))
                .isEqualByComparingTo(earned);
        assertThat(books.of(Account.COMMISSIONS_PAYABLE))
                .as("what is left is owed by the partner, carried forward")
                .isNotPositive();
    }

    private static List<News> facts(Random random) {
        List<News> facts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            String id = "c-" + i;
            Instant at = APRIL.plusSeconds(random.nextInt(120) * DAY + i);
            int amount = 1 + random.nextInt(3_000);
            String code = random.nextInt(5) == 0 ? "other" : Partnership.CODE;
            String order = "o-" + i;
            facts.add(Partnership.ordered(id, order, at, Integer.toString(amount), code));
            if (random.nextInt(3) == 0) {
                Instant again = at.plusSeconds((random.nextInt(3) - 1) * DAY);
                facts.add(Partnership.ordered(
                        "w-" + i, order, again, Integer.toString(amount), random.nextBoolean() ? null : code));
                facts.add(Partnership.refundedOrder(order, "ro-" + i, at.plusSeconds(DAY), "1"));
            }
            for (int r = random.nextInt(3); r > 0; r--) {
                facts.add(Partnership.refunded(
                        id,
                        "r-" + i + "-" + r,
                        at.plusSeconds(random.nextInt(90) * DAY),
                        Integer.toString(1 + random.nextInt(amount))));
            }
        }
        if (random.nextBoolean()) {
            Instant paused = APRIL.plusSeconds(random.nextInt(100) * DAY);
            facts.add(Partnership.standing("paused", paused, true));
            facts.add(Partnership.standing("back", paused.plusSeconds(10 * DAY), false));
        }
        return facts;
    }
}
