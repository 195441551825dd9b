package dev.kizuna.campaign.payout.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.payout.application.ReadingPayouts.Listed;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.campaign.store.InMemoryKeeping;
import dev.kizuna.kit.idempotency.Creation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingPayoutsTest {

    private final Books books = new Books();
    private final ReadingPayouts reading = new ReadingPayouts(books);

    @Test
    void shouldListEachPayoutOnceWhenPagesEndInTheMiddleOfABook() {
        books.keep("p-1", "2026-05", "2026-04", "2026-06");
        books.keep("p-2", "2026-04");
        books.keep("p-3", "2026-03", "2026-04");

        List<String> all = new ArrayList<>();
        List<Listed> page = reading.list(null, "", 2);
        while (!page.isEmpty()) {
            page.forEach(listed -> all.add(listed.payoutId()));
            page = reading.list(null, all.getLast(), 2);
        }

        assertThat(all)
                .containsExactly(
                        "p-1~JPY~2026-04",
                        "p-1~JPY~2026-05",
                        "p-1~JPY~2026-06",
                        "p-2~JPY~2026-04",
                        "p-3~JPY~2026-03",
                        "p-3~JPY~2026-04");
    }

    @Test
    void shouldListAPartnersOwnWhenAskedForIt() {
        books.keep("p-1", "2026-04");
        books.keep("p-2", "2026-04", "2026-05");

        assertThat(reading.list("p-2", "", 10))
                .extracting(Listed::payoutId)
                .containsExactly("p-2~JPY~2026-04", "p-2~JPY~2026-05");
        assertThat(reading.list("p-2", "p-2~JPY~2026-04", 10))
                .extracting(Listed::payoutId)
                .containsExactly("p-2~JPY~2026-05");
    }

    private static final class Books extends InMemoryKeeping<PayoutBook, PayoutEvent> implements PayoutBooks {

        Books() {
            super(PayoutBook::id);
        }

        void keep(String partnerId, String... months) {
            var book = new PayoutBook(
                    partnerId,
                    "JPY",
                    Arrays.stream(months).map(month -> payout(partnerId, month)).toList());
            add(book, Creation.of(null, "/payouts", book.id()), List.of());
        }

        @Override
        public List<Kept<PayoutBook>> list(@Nullable String partnerId, String after, int limit) {
            return select(book -> partnerId == null || partnerId.equals(book.partnerId()), after, limit);
        }

        private static Payout payout(String partnerId, String month) {
            return new Payout(
                    partnerId + "~JPY~" + month,
                    YearMonth.parse(month),
                    BigDecimal.TEN,
                    Payout.Status.PREPARED,
                    "u-sato",
                    Instant.parse("2026-07-01T00:00:00Z"),
                    null,
                    null,
                    null,
                    null);
        }
    }
}
