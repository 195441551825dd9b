package dev.kizuna.campaign.payout.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists payouts across the books in which they are. */
public final class ReadingPayouts {

    private final PayoutBooks books;

    public ReadingPayouts(PayoutBooks books) {
        this.books = books;
    }

    /** A payout and the book that it is in. */
    public record Listed(PayoutBook book, Payout payout) {

        public String payoutId() {
            return payout.payoutId();
        }
    }

    /**
     * A piece of the list: book by book, and by month within one.
     *
     * @param partnerId only this partner's, or null for all
     * @param after the payout after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    public List<Listed> list(@Nullable String partnerId, String after, int limit) {
        String begun = PayoutBook.bookOf(after);
        Stream<PayoutBook> rest = books.find(begun).stream()
                .map(Kept::value)
                .filter(book -> partnerId == null || partnerId.equals(book.partnerId()));
        // a book is made with its first payout, so as many books hold at least as many payouts
        Stream<PayoutBook> next = books.list(partnerId, begun, limit).stream().map(Kept::value);
        return Stream.concat(rest, next)
                .flatMap(book -> book.payouts().stream()
                        .map(payout -> new Listed(book, payout))
                        .sorted(Comparator.comparing(Listed::payoutId)))
                .filter(listed ->
                        !listed.book.id().equals(begun) || listed.payoutId().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
