package dev.kizuna.campaign.payout.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.ledger.domain.Ledger;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.Statement;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The books of a partner's month. */
public final class ReadingStatement {

    private final Ledger ledger;
    private final PayoutBooks books;
    private final PartnerReplica partners;

    public ReadingStatement(Ledger ledger, PayoutBooks books, PartnerReplica partners) {
        this.ledger = ledger;
        this.books = books;
        this.partners = partners;
    }

    public Statement read(String partnerId, String currency, YearMonth month) {
        PayoutBook book = books.find(PayoutBook.id(partnerId, currency))
                .map(Kept::value)
                .orElseGet(() -> PayoutBook.empty(partnerId, currency));
        return Statement.of(book, month, zone(partnerId), ledger.of(partnerId, currency));
    }

    /** In which zone the partner's months begin and end. */
    public ZoneId zone(String partnerId) {
        return partners.zone(partnerId).orElse(ZoneOffset.UTC);
    }
}
