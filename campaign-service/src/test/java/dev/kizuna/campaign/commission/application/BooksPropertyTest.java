package dev.kizuna.campaign.commission.application;

import static dev.kizuna.campaign.agreement.domain.SomeTerms.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.agreement.domain.SomeTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.commission.domain.NaiveEarnings;
import dev.kizuna.campaign.commission.domain.NaiveEarnings.Line;
import dev.kizuna.campaign.commission.domain.NaiveEarnings.Step;
import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Sales in two currencies, refunds, a pause, a second version signed late, rates set late, payouts in between, and people
 * who clear or reject what is withheld: in the end everything is as somebody works it out with pencil and paper.
 */
class BooksPropertyTest {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final long DAY = 86_400;
    private static final List<Step> FIRST = List.of(new Step(0, 100), new Step(5_000, 150));
    private static final List<Step> SECOND = List.of(new Step(0, 200), new Step(8_000, 50));
    private static final Terms FIRST_TERMS = SomeTerms.with(share("0", "0.1"), share("5000", "0.15"));
    private static final Terms SECOND_TERMS = SomeTerms.from(JUNE, share("0", "0.2"), share("8000", "0.05"));

    /** A sale as pencil and paper have it. */
    private record Written(String id, Line line) {}

    private final List<News> facts = new ArrayList<>();
    private final Map<String, Integer> rates = new TreeMap<>();
    private final List<Written> written = new ArrayList<>();
    private final Set<String> rejected = new HashSet<>();

    @Property(tries = 400)
    void shouldEqualPencilAndPaperToTheLastYenWhateverBecomesKnownWhen(@ForAll long seed) {
        // given
        begin();
        var random = new Random(seed);
        happen(random);
        var partnership = new Partnership();
        partnership.signed(FIRST_TERMS);

        // when
        List<Runnable> news = news(partnership, random);
        int month = 4;
        for (Runnable each : news) {
            each.run();
            if (random.nextInt(4) == 0) {
                look(partnership, random);
            }
            if (random.nextInt(4) == 0 && month < 12) {
                partnership.payOut(YearMonth.of(2026, month++), Instant.parse("2027-01-15T00:00:00Z"));
            }
        }
        while (!partnership.withheld().isEmpty()) {
            look(partnership, random);
        }
        partnership.payOut(YearMonth.of(2026, 12), Instant.parse("2027-02-01T00:00:00Z"));

        // then
        Map<String, Long> due = pencilAndPaper();
        due.forEach((id, yen) -> assertThat(partnership.told(id)).as(id).isEqualByComparingTo(BigDecimal.valueOf(yen)));
        BigDecimal earned = BigDecimal.valueOf(
                due.values().stream().mapToLong(Long::longValue).sum());
        Balances books = partnership.balances();
        assertThat(books.byAccount().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(books.of(Account.COMMISSION_EXPENSE).negate()).isEqualByComparingTo(earned);
        assertThat(books.of(Account.COMMISSIONS_HELD)).isZero();
        assertThat(books.of(Account.PAYOUTS_APPROVED)).isZero();
        assertThat(books.of(Account.CASH).add(books.of(Account.COMMISSIONS_PAYABLE)))
                .isEqualByComparingTo(earned);
        assertThat(books.of(Account.COMMISSIONS_PAYABLE))
                .as("what was paid too much is carried forward, once")
                .isNotPositive();
    }

    private void begin() {
        facts.clear();
        rates.clear();
        written.clear();
        rejected.clear();
    }

    private void happen(Random random) {
        Instant paused = APRIL.plusSeconds(random.nextInt(200) * DAY);
        Instant back = paused.plusSeconds(5 * DAY);
        facts.add(Partnership.standing("paused", paused, true));
        facts.add(Partnership.standing("back", back, false));
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            Instant at = APRIL.plusSeconds(random.nextInt(90) * DAY + i);
            String day = LocalDate.ofInstant(at, Partnership.TOKYO).toString();
            boolean dollars = random.nextInt(3) == 0;
            int rate = dollars ? rates.computeIfAbsent(day, _ -> 100 + random.nextInt(60)) : 1;
            int amount = 1 + random.nextInt(dollars ? 20 : 2_000);
            String id = "c-" + i;
            facts.add(Partnership.bought(
                    id, at, Integer.toString(amount), dollars ? "USD" : "JPY", "customer-" + random.nextInt(2)));
            List<long[]> refunds = new ArrayList<>();
            for (int r = random.nextInt(3); r > 0; r--) {
                Instant later = at.plusSeconds(random.nextInt(60) * DAY + r);
                int back1 = 1 + random.nextInt(amount);
                facts.add(Partnership.refunded(
                        id, "r-" + i + "-" + r, later, Integer.toString(back1), dollars ? "USD" : "JPY"));
                refunds.add(new long[] {later.getEpochSecond(), (long) back1 * rate});
            }
            if (at.isBefore(paused) || !at.isBefore(back)) {
                refunds.sort((one, other) -> Long.compare(one[0], other[0]));
                written.add(new Written(id, new Line(at.getEpochSecond(), (long) amount * rate, refunds)));
            }
        }
    }

    /** All that becomes known, some of it twice, in any order. */
    private List<Runnable> news(Partnership partnership, Random random) {
        List<Runnable> news = new ArrayList<>();
        for (News fact : facts) {
            news.add(() -> partnership.take(List.of(fact)));
            if (random.nextBoolean()) {
                news.add(() -> partnership.take(List.of(fact)));
            }
        }
        rates.forEach((day, rate) -> news.add(() -> partnership.rate("USD", day, rate.toString())));
        news.add(() -> {
            partnership.signed(FIRST_TERMS, SECOND_TERMS);
            partnership.take(List.of(new News.TermsSigned(Partnership.PARTNER)));
        });
        Collections.shuffle(news, random);
        return news;
    }

    /** Somebody looks at one that is withheld, if any is. */
    private void look(Partnership partnership, Random random) {
        partnership.withheld().keySet().stream().findFirst().ifPresent(id -> {
            if (random.nextInt(3) == 0) {
                partnership.reject(id);
                rejected.add(id);
            } else {
                partnership.clear(id);
            }
        });
    }

    private Map<String, Long> pencilAndPaper() {
        List<Written> earning = written.stream()
                .filter(sale -> !rejected.contains(sale.id()))
                .sorted((one, other) ->
                        Long.compare(one.line().second(), other.line().second()))
                .toList();
        List<Long> due = NaiveEarnings.of(
                line -> LocalDate.ofInstant(Instant.ofEpochSecond(line.second()), Partnership.TOKYO)
                                .isBefore(JUNE)
                        ? FIRST
                        : SECOND,
                earning.stream().map(Written::line).toList());
        Map<String, Long> byId = new TreeMap<>();
        facts.stream()
                .filter(News.Sold.class::isInstance)
                .map(News.Sold.class::cast)
                .forEach(sold -> byId.put(sold.conversionId(), 0L));
        for (int i = 0; i < due.size(); i++) {
            byId.put(earning.get(i).id(), due.get(i));
        }
        return byId;
    }
}
