package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.DayRates;
import dev.kizuna.campaign.commission.domain.Entitlement;
import dev.kizuna.campaign.commission.domain.Entitlements;
import dev.kizuna.campaign.commission.domain.FraudRules;
import dev.kizuna.campaign.commission.domain.LeadTimes;
import dev.kizuna.campaign.commission.domain.Orders;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Standings;
import dev.kizuna.campaign.commission.domain.Suspicion;
import dev.kizuna.campaign.referralcode.domain.OwnCodes;
import dev.kizuna.kit.idempotency.Creation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a partner's sales earn whenever something becomes known that may change it, and tells the difference.
 * What is due is a function of the facts, so any order and any number of repetitions of the news end alike.
 */
public final class Commissioning {

    private static final int ATTEMPTS = 20;
    private static final int MOST_AGREEMENTS = 1_000;

    private final PartnerSales sales;
    private final Agreements agreements;
    private final OwnCodes codes;
    private final Standings standings;
    private final DayRates rates;
    private final LeadTimes leads;
    private final FraudRules rules;

    public Commissioning(
            PartnerSales sales,
            Agreements agreements,
            OwnCodes codes,
            Standings standings,
            DayRates rates,
            LeadTimes leads,
            FraudRules rules) {
        this.sales = sales;
        this.agreements = agreements;
        this.codes = codes;
        this.standings = standings;
        this.rates = rates;
        this.leads = leads;
        this.rules = rules;
    }

    /** Takes news of any partners. */
    public void take(List<News> news) {
        Set<String> captured = sales.leadsOfSales(leadIds(news, News.LeadCaptured.class, News.LeadCaptured::leadId));
        Map<String, List<News>> byPartner = new LinkedHashMap<>();
        for (News each : news) {
            if (!(each instanceof News.LeadCaptured(String _, String leadId)) || captured.contains(leadId)) {
                byPartner
                        .computeIfAbsent(each.partnerId(), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        Set<String> asked = new HashSet<>(captured);
        asked.addAll(leadIds(news, News.Sold.class, sold -> sold.conversion().leadId()));
        Map<String, Instant> led = asked.isEmpty() ? Map.of() : leads.of(asked);
        byPartner.forEach((partnerId, all) -> take(partnerId, all, led));
    }

    private static <N extends News> Set<String> leadIds(
            List<News> news, Class<N> kind, Function<N, @Nullable String> leadId) {
        Set<String> ids = new HashSet<>();
        for (News each : news) {
            String id = kind.isInstance(each) ? leadId.apply(kind.cast(each)) : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Looks again at what waits for rates, since some became known. */
    public void takeRates() {
        take(sales.partnersWithoutRate().stream().<News>map(News.LookAgain::new).toList());
    }

    private void take(String partnerId, List<News> news, Map<String, Instant> led) {
        for (News each : news) {
            if (each instanceof News.StandingChanged(String _, Standings.Change change)) {
                standings.note(partnerId, change);
            }
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isSettled(partnerId, news, led)) {
                return;
            }
        }
        throw new IllegalStateException("Others kept changing the sales of partner " + partnerId);
    }

    private boolean isSettled(String partnerId, List<News> news, Map<String, Instant> led) {
        Map<String, Kept<PartnerSale>> kept = new LinkedHashMap<>();
        sales.ofPartner(partnerId).forEach(sale -> kept.put(sale.value().conversionId(), sale));
        Map<String, PartnerSale> known = new LinkedHashMap<>();
        kept.forEach((id, sale) -> known.put(id, sale.value()));
        for (News each : news) {
            if (each instanceof News.OfSale ofSale) {
                PartnerSale before = known.getOrDefault(
                        ofSale.conversionId(), PartnerSale.unknown(partnerId, ofSale.conversionId()));
                known.put(ofSale.conversionId(), ofSale.in(before));
            }
        }
        led.forEach((leadId, at) -> known.replaceAll((_, sale) -> sale.led(leadId, at)));
        Map<String, PartnerSale> counted = Orders.counted(known.values());
        Map<String, Entitlement> entitlements = entitlements(partnerId).of(List.copyOf(counted.values()));
        Map<String, List<Suspicion>> against = rules.against(counted.values());
        boolean all = true;
        for (PartnerSale sale : known.values()) {
            String id = sale.conversionId();
            @Nullable PartnerSale seen = counted.get(id);
            Decision<PartnerSale, CommissionEvent> decision = seen == null
                    ? sale.settle(new Entitlement.Nothing(Entitlement.Why.SAME_SALE), List.of(), rules.version())
                    : settled(seen, entitlements.get(id), against.getOrDefault(id, List.of()));
            all &= isSaved(kept.get(id), sale, decision);
        }
        return all && !isRateKnownMeanwhile(partnerId, counted.values(), entitlements);
    }

    /** A rate that became known before a sale was saved as waiting for it has found nobody waiting. */
    private boolean isRateKnownMeanwhile(
            String partnerId, Collection<PartnerSale> known, Map<String, Entitlement> entitlements) {
        return entitlements.containsValue(new Entitlement.Nothing(Entitlement.Why.NO_RATE))
                && !entitlements(partnerId).of(List.copyOf(known)).equals(entitlements);
    }

    private Decision<PartnerSale, CommissionEvent> settled(
            PartnerSale seen, @Nullable Entitlement entitlement, List<Suspicion> against) {
        return entitlement == null ? new Decision.Unchanged<>() : seen.settle(entitlement, against, rules.version());
    }

    private Entitlements entitlements(String partnerId) {
        List<Agreement> all = agreements.list(partnerId, "", MOST_AGREEMENTS).stream()
                .map(Kept::value)
                .toList();
        List<Standings.Change> changes = standings.of(partnerId);
        return new Entitlements(
                partnerId,
                all,
                (code, day) -> codes.areOf(partnerId, code, day),
                moment -> Standings.isSuspended(changes, moment),
                rates);
    }

    private boolean isSaved(
            @Nullable Kept<PartnerSale> before, PartnerSale sale, Decision<PartnerSale, CommissionEvent> decision) {
        PartnerSale next = sale;
        List<CommissionEvent> events = List.of();
        if (decision instanceof Decision.Accepted<PartnerSale, CommissionEvent>(var settled, var told)) {
            next = sale.settledAs(settled);
            events = told;
        }
        if (before == null) {
            return sales.add(next, Creation.of(null, "", next.id()), events) instanceof Addition.Added<PartnerSale>;
        }
        return next.equals(before.value()) && events.isEmpty() || sales.replace(next, before.version(), events);
    }
}
