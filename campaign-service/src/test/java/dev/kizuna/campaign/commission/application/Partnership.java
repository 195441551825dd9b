package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.FraudRule;
import dev.kizuna.campaign.commission.domain.FraudRules;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Refund;
import dev.kizuna.campaign.commission.domain.Scrutiny;
import dev.kizuna.campaign.commission.domain.Standings;
import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.payout.application.DecidingPayout;
import dev.kizuna.campaign.payout.application.PreparingPayout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRateSet;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.campaign.store.InMemoryKeeping;
import dev.kizuna.kit.idempotency.Creation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A partner in Tokyo with an agreement, a code and books, all in memory; the partner's id is p-1, its code is hikari. */
final class Partnership {

    static final String PARTNER = "p-1";
    static final String CODE = "hikari";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final FraudRules RULES = new FraudRules(
            1,
            List.of(
                    new FraudRule.TooMany("many-by-customer", FraudRule.Same.CUSTOMER, 2, Duration.ofDays(1)),
                    new FraudRule.TooManyRefunds("many-refunds", new BigDecimal("0.5"), 4, Duration.ofDays(30)),
                    new FraudRule.TooSoon("too-soon", Duration.ofSeconds(10))));

    private static final Instant NOON = Instant.parse("2026-04-30T03:00:00Z");

    final InMemoryPartnerSales sales = new InMemoryPartnerSales();

    private final InMemoryAgreements agreements = new InMemoryAgreements();
    private final InMemoryBooks books = new InMemoryBooks();
    private final InMemoryStandings standings = new InMemoryStandings();
    private final InMemoryRates rates = new InMemoryRates();
    private final Commissioning commissioning = new Commissioning(
            sales,
            agreements,
            (partnerId, code, _) -> partnerId.equals(PARTNER) && code.equalsIgnoreCase(CODE),
            standings,
            new CrossRates(rates, "JPY"),
            this::led,
            RULES);
    private final Scrutinizing scrutinizing = new Scrutinizing(sales, RULES);
    private final Map<String, Instant> leads = new HashMap<>();
    private int ids;

    /** The versions in force, in the order in which they were signed; news of them are to be taken, too. */
    void signed(Terms... versions) {
        List<SignedTerms> signed = new ArrayList<>();
        for (Terms terms : versions) {
            signed.add(new SignedTerms(signed.size() + 1, terms, Instant.EPOCH.plusSeconds(signed.size())));
        }
        var agreement = new Agreement("a-1", PARTNER, null, signed);
        agreements
                .find("a-1")
                .ifPresentOrElse(
                        kept -> agreements.replace(agreement, kept.version(), List.of()),
                        () -> agreements.add(agreement, Creation.of(null, "", "a-1"), List.of()));
    }

    void take(List<News> news) {
        commissioning.take(news);
    }

    static News.Sold sold(String conversionId, Instant at, String yen) {
        return sold(conversionId, at, yen, CODE, null);
    }

    static News.Sold sold(
            String conversionId, Instant at, String yen, @Nullable String code, @Nullable String customerId) {
        return sold(conversionId, at, yen, null, code, customerId, null);
    }

    /** A sale of which the order's number is told, too. */
    static News.Sold ordered(String conversionId, String orderId, Instant at, String yen, @Nullable String code) {
        return sold(conversionId, at, yen, orderId, code, null, null);
    }

    /** A sale that grew from a lead. */
    static News.Sold soldToLead(String conversionId, Instant at, String yen, String leadId) {
        return sold(conversionId, at, yen, null, CODE, null, leadId);
    }

    /** A lead was captured. */
    void capture(String leadId, Instant at) {
        leads.put(leadId, at);
        commissioning.take(List.of(new News.LeadCaptured(PARTNER, leadId)));
    }

    private Map<String, Instant> led(Set<String> leadIds) {
        Map<String, Instant> found = new HashMap<>(leads);
        found.keySet().retainAll(leadIds);
        return found;
    }

    boolean clear(String conversionId) {
        return scrutinizing.clear(PartnerSale.id(PARTNER, conversionId), OptionalLong.empty(), "u-kato", NOON)
                instanceof Change.Done<PartnerSale>;
    }

    /** Rejects what is withheld; whoever else is concerned is looked at again. */
    boolean reject(String conversionId) {
        Change<PartnerSale> change =
                scrutinizing.reject(PartnerSale.id(PARTNER, conversionId), OptionalLong.empty(), "u-kato", NOON);
        commissioning.take(List.of(new News.LookAgain(PARTNER)));
        return change instanceof Change.Done<PartnerSale>;
    }

    /** What is withheld now: conversion ids with the rules that speak against them. */
    Map<String, List<String>> withheld() {
        Map<String, List<String>> withheld = new TreeMap<>();
        sales.withheld(PARTNER, "", Integer.MAX_VALUE)
                .forEach(kept -> withheld.put(
                        kept.value().conversionId(),
                        kept.value().scrutiny().doubts().stream()
                                .map(Scrutiny.Doubt::rule)
                                .toList()));
        return withheld;
    }

    private static News.Sold sold(
            String conversionId,
            Instant at,
            String yen,
            @Nullable String orderId,
            @Nullable String code,
            @Nullable String customerId,
            @Nullable String leadId) {
        return new News.Sold(
                PARTNER,
                conversionId,
                new Conversion(
                        new Source("e-" + conversionId, at),
                        LocalDate.ofInstant(at, TOKYO),
                        new Money(new BigDecimal(yen), "JPY"),
                        null,
                        orderId,
                        code,
                        customerId,
                        leadId,
                        null));
    }

    static News.Sold soldFor(String conversionId, Instant at, String amount, String currency) {
        return bought(conversionId, at, amount, currency, null);
    }

    /** A sale in any currency, with who bought. */
    static News.Sold bought(
            String conversionId, Instant at, String amount, String currency, @Nullable String customerId) {
        return new News.Sold(
                PARTNER,
                conversionId,
                new Conversion(
                        new Source("e-" + conversionId, at),
                        LocalDate.ofInstant(at, TOKYO),
                        new Money(new BigDecimal(amount), currency),
                        null,
                        null,
                        CODE,
                        customerId,
                        null,
                        null));
    }

    /** The rate of a day in yen, set or corrected; whoever waits for it is looked at again. */
    void rate(String currency, String day, String rate) {
        rates.set(new ExchangeRate(currency, LocalDate.parse(day), new BigDecimal(rate), "JPY"));
        commissioning.takeRates();
    }

    static News.Refunded refunded(String conversionId, String refundId, Instant at, String yen) {
        return refunded(conversionId, refundId, at, yen, "JPY");
    }

    static News.Refunded refunded(String conversionId, String refundId, Instant at, String amount, String currency) {
        return new News.Refunded(
                PARTNER, conversionId, new Refund(refundId, at, new BigDecimal(amount), currency, null));
    }

    /** Money of an order that was given back; the sale it names is unknown. */
    static News.Refunded refundedOrder(String orderId, String refundId, Instant at, String yen) {
        return new News.Refunded(
                PARTNER, "unknown-" + orderId, new Refund(refundId, at, new BigDecimal(yen), "JPY", orderId));
    }

    static News.StandingChanged standing(String eventId, Instant at, boolean suspended) {
        return new News.StandingChanged(PARTNER, new Standings.Change(eventId, at, suspended));
    }

    /** Prepares, approves and pays a month at a time; false when there was nothing to pay. */
    boolean payOut(YearMonth month, Instant now) {
        var preparing = new PreparingPayout(
                books, sales, agreements, new Tokyo(), Clock.fixed(now, ZoneOffset.UTC), () -> "id-" + ids++);
        var deciding = new DecidingPayout(books, Clock.fixed(now, ZoneOffset.UTC), () -> "id-" + ids++);
        if (!(preparing.prepare(PARTNER, "JPY", month, "u-sato") instanceof Change.Done<PayoutBook>(var book))) {
            return false;
        }
        String payoutId = book.value().payouts().getLast().payoutId();
        deciding.approve(payoutId, "u-kato", now);
        deciding.pay(payoutId, now);
        return true;
    }

    /** What each sale came to, all events added up. */
    BigDecimal told(String conversionId) {
        return sales.told().stream()
                .filter(event -> event.commissionId().equals(PartnerSale.id(PARTNER, conversionId)))
                .map(event -> switch (event) {
                    case CommissionEvent.Accrued accrued -> accrued.amount().amount();
                    case CommissionEvent.Reversed reversed ->
                        reversed.amount().amount().negate();
                    case CommissionEvent.Released _, CommissionEvent.Withheld _, CommissionEvent.Cleared _ ->
                        BigDecimal.ZERO;
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The balance of an account after all that was told. */
    BigDecimal balance(Account account) {
        return balances().of(account);
    }

    Balances balances() {
        List<Entry> entries = new ArrayList<>();
        for (CommissionEvent event : sales.told()) {
            String id = event.stamp().eventId();
            Instant at = event.stamp().occurredAt();
            switch (event) {
                case CommissionEvent.Accrued accrued ->
                    entries.add(Entry.accrued(
                            id, PARTNER, at, event.commissionId(), accrued.amount(), accrued.released(), null));
                case CommissionEvent.Reversed reversed ->
                    entries.add(Entry.reversed(
                            id, PARTNER, at, event.commissionId(), reversed.amount(), reversed.released()));
                case CommissionEvent.Released released ->
                    entries.add(Entry.released(id, PARTNER, at, event.commissionId(), released.amount()));
                case CommissionEvent.Withheld _, CommissionEvent.Cleared _ -> {}
            }
        }
        for (PayoutEvent event : books.told()) {
            String id = event.stamp().eventId();
            Instant at = event.stamp().occurredAt();
            entries.add(
                    switch (event) {
                        case PayoutEvent.Approved _ ->
                            Entry.approved(id, PARTNER, at, event.payoutId(), event.amount());
                        case PayoutEvent.Paid _ -> Entry.paid(id, PARTNER, at, event.payoutId(), event.amount());
                    });
        }
        return Balances.of(entries);
    }

    private static final class InMemoryAgreements extends InMemoryKeeping<Agreement, AgreementSigned>
            implements Agreements {

        InMemoryAgreements() {
            super(Agreement::id);
        }

        @Override
        public List<Kept<Agreement>> list(@Nullable String partnerId, String after, int limit) {
            return select(agreement -> agreement.partnerId().equals(partnerId), after, limit);
        }
    }

    private static final class InMemoryBooks extends InMemoryKeeping<PayoutBook, PayoutEvent> implements PayoutBooks {

        InMemoryBooks() {
            super(PayoutBook::id);
        }

        @Override
        public List<Kept<PayoutBook>> list(@Nullable String partnerId, String after, int limit) {
            return select(book -> book.partnerId().equals(partnerId), after, limit);
        }
    }

    private static final class InMemoryRates extends InMemoryKeeping<ExchangeRate, ExchangeRateSet>
            implements ExchangeRates {

        InMemoryRates() {
            super(ExchangeRate::id);
        }

        void set(ExchangeRate rate) {
            find(rate.id())
                    .ifPresentOrElse(
                            kept -> replace(rate, kept.version(), List.of()),
                            () -> add(rate, Creation.of(null, "", rate.id()), List.of()));
        }

        @Override
        public List<Kept<ExchangeRate>> list(@Nullable String currency, String after, int limit) {
            return select(rate -> rate.currency().equals(currency), after, limit);
        }
    }

    private static final class InMemoryStandings implements Standings {

        private final TreeMap<String, Standings.Change> changes = new TreeMap<>();

        @Override
        public void note(String partnerId, Standings.Change change) {
            changes.put(change.eventId(), change);
        }

        @Override
        public List<Standings.Change> of(String partnerId) {
            return changes.values().stream()
                    .sorted(Comparator.comparing(Standings.Change::at).thenComparing(Standings.Change::eventId))
                    .toList();
        }
    }

    private static final class Tokyo implements PartnerReplica {

        @Override
        public void take(List<PartnerReplica.News> news) {
            throw new UnsupportedOperationException("There is one partner and no other");
        }

        @Override
        public Set<String> known(Set<String> partnerIds) {
            return partnerIds;
        }

        @Override
        public Optional<ZoneId> zone(String partnerId) {
            return Optional.of(TOKYO);
        }
    }
}
