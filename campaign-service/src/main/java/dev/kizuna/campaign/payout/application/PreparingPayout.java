package dev.kizuna.campaign.payout.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.time.IdSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Releases what is held back no more, and prepares the payout of a month that is over. */
public final class PreparingPayout {

    private static final int MOST_AGREEMENTS = 1_000;

    private final PayoutBooks books;
    private final PartnerSales sales;
    private final Agreements agreements;
    private final PartnerReplica partners;
    private final Clock clock;
    private final IdSource ids;
    private final Editing<PayoutBook, PayoutEvent> editing;
    private final Editing<PartnerSale, CommissionEvent> releasing;

    public PreparingPayout(
            PayoutBooks books,
            PartnerSales sales,
            Agreements agreements,
            PartnerReplica partners,
            Clock clock,
            IdSource ids) {
        this.books = books;
        this.sales = sales;
        this.agreements = agreements;
        this.partners = partners;
        this.clock = clock;
        this.ids = ids;
        this.editing = new Editing<>(books);
        this.releasing = new Editing<>(sales);
    }

    /** @param month of the partner's calendar; sales that are held back beyond its end stay out */
    public Change<PayoutBook> prepare(String partnerId, String currency, YearMonth month, String preparedBy) {
        Instant now = clock.instant();
        ZoneId zone = partners.zone(partnerId).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate after = month.plusMonths(1).atDay(1);
        if (today.isBefore(after)) {
            return new Change.Refused<>(
                    List.of(Refusal.invalid("/month", "is not over; the partner's day is " + today)));
        }
        Instant monthEnd = after.atStartOfDay(zone).toInstant().minusMillis(1);
        for (Kept<PartnerSale> each : sales.releasable(partnerId, currency, after)) {
            releasing.edit(each.value().id(), OptionalLong.empty(), sale -> sale.release(monthEnd, after));
        }
        BigDecimal released = sales.released(partnerId).getOrDefault(currency, BigDecimal.ZERO);
        BigDecimal minimum = minimum(partnerId, currency, today);
        var stamp = new Stamp(ids.next(), now);
        open(partnerId, currency);
        return editing.edit(
                PayoutBook.id(partnerId, currency),
                OptionalLong.empty(),
                book -> book.prepare(month, released, minimum, preparedBy, stamp));
    }

    private void open(String partnerId, String currency) {
        if (books.find(PayoutBook.id(partnerId, currency)).isEmpty()) {
            Addition<PayoutBook> _ = books.add(
                    PayoutBook.empty(partnerId, currency),
                    Creation.of(null, "", PayoutBook.id(partnerId, currency)),
                    List.of());
        }
    }

    private BigDecimal minimum(String partnerId, String currency, LocalDate today) {
        return agreements.list(partnerId, "", MOST_AGREEMENTS).stream()
                .flatMap(kept -> kept.value().inForceOn(today).stream())
                .map(SignedTerms::terms)
                .filter(terms -> terms.currency().equals(currency))
                .map(terms -> terms.payment().minimum())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
