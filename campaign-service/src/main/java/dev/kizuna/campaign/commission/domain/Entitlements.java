package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.commission.domain.Entitlement.Earns;
import dev.kizuna.campaign.commission.domain.Entitlement.Nothing;
import dev.kizuna.campaign.commission.domain.Entitlement.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a partner's sales earn, under which agreement, and what. Of several agreements in force on the day of a sale
 * the one whose version was signed last decides.
 *
 * @param agreements all of the partner's
 * @param isOwnCode whether a referral code is the partner's on a day
 * @param isSuspended whether the partner was paused, or its contract had ended, at a moment
 * @param rates by what sales in other currencies are brought into an agreement's; what was used once stays
 */
public record Entitlements(
        String partnerId,
        List<Agreement> agreements,
        BiPredicate<String, LocalDate> isOwnCode,
        Predicate<Instant> isSuspended,
        DayRates rates) {

    /** What each sale of which more is known than refunds comes to, by conversion id. */
    public Map<String, Entitlement> of(List<PartnerSale> sales) {
        Map<String, Entitlement> entitlements = new HashMap<>();
        Map<Agreement, List<Judged.In>> byAgreement = new HashMap<>();
        for (PartnerSale each : sales) {
            each.day().ifPresent(day -> {
                switch (each.scrutiny().rejected() == null ? judge(each, day) : new Judged.Out(Why.REJECTED)) {
                    case Judged.Out(Why why) -> entitlements.put(each.conversionId(), new Nothing(why));
                    case Judged.In in -> {
                        entitlements.put(each.conversionId(), new Nothing(Why.NO_AGREEMENT));
                        byAgreement
                                .computeIfAbsent(in.agreement(), _ -> new ArrayList<>())
                                .add(in);
                    }
                }
            });
        }
        byAgreement.forEach((agreement, earning) -> entitlements.putAll(earned(agreement, earning)));
        return entitlements;
    }

    private sealed interface Judged {

        record In(Agreement agreement, Sale sale, @Nullable Exchange exchange) implements Judged {}

        record Out(Why why) implements Judged {}
    }

    private Judged judge(PartnerSale each, LocalDate day) {
        Optional<Agreement> deciding = agreements.stream()
                .filter(agreement -> agreement
                        .inForceOn(day)
                        .filter(signed -> signed.terms().commission().isMoney())
                        .isPresent())
                .max(Comparator.comparing(
                                (Agreement agreement) -> terms(agreement, day).signedAt())
                        .thenComparing(Agreement::id));
        if (deciding.isEmpty()) {
            return new Judged.Out(Why.NO_AGREEMENT);
        }
        SignedTerms signed = terms(deciding.get(), day);
        Optional<Why> against = against(each, day, signed);
        if (against.isPresent()) {
            return new Judged.Out(against.get());
        }
        Commission commission = signed.terms().commission();
        AttributionModel model = commission.model();
        Optional<Sale> sale = model == null ? each.whole() : each.part(model);
        if (sale.isEmpty()) {
            return new Judged.Out(model == null ? Why.NOTHING_SOLD : Why.NO_CREDIT);
        }
        if (isSuspended.test(sale.get().at())) {
            return new Judged.Out(Why.SUSPENDED);
        }
        String paid = each.currency(model).orElseThrow();
        String agreed = signed.terms().currency();
        if (paid.equals(agreed)) {
            return new Judged.In(deciding.get(), sale.get(), null);
        }
        return exchange(each, paid, agreed, sale.get().day())
                .<Judged>map(
                        exchange -> new Judged.In(deciding.get(), sale.get().in(exchange), exchange))
                .orElseGet(() -> new Judged.Out(Why.NO_RATE));
    }

    private Optional<Exchange> exchange(PartnerSale sale, String paid, String agreed, LocalDate day) {
        return sale.exchange()
                .filter(pinned -> pinned.isFor(paid, agreed, day))
                .or(() -> rates.rate(paid, agreed, day).map(rate -> new Exchange(paid, agreed, day, rate)));
    }

    private Optional<Why> against(PartnerSale sale, LocalDate day, SignedTerms signed) {
        Conversion conversion = sale.conversion();
        if (conversion != null && partnerId.equals(conversion.customerId())) {
            return Optional.of(Why.SELF_REFERRAL);
        }
        if (signed.terms().commission().model() != null) {
            return Optional.empty();
        }
        String code = conversion == null ? null : conversion.referralCode();
        if (code == null) {
            return Optional.of(Why.NO_CODE);
        }
        return isOwnCode.test(code, day) ? Optional.empty() : Optional.of(Why.FOREIGN_CODE);
    }

    private static Map<String, Entitlement> earned(Agreement agreement, List<Judged.In> sales) {
        Map<String, Entitlement> earning = new HashMap<>();
        Map<String, Exchange> exchanges = new HashMap<>();
        for (Judged.In in : sales) {
            if (in.exchange() != null) {
                exchanges.put(in.sale().conversionId(), in.exchange());
            }
        }
        for (Earned earned :
                Earnings.of(agreement, sales.stream().map(Judged.In::sale).toList())) {
            SignedTerms signed = terms(agreement, earned.day());
            earning.put(
                    earned.conversionId(),
                    new Earns(
                            agreement.id(),
                            signed.terms().currency(),
                            earned,
                            earned.day().plusDays(signed.terms().payment().holdingDays()),
                            exchanges.get(earned.conversionId())));
        }
        return earning;
    }

    private static SignedTerms terms(Agreement agreement, LocalDate day) {
        return agreement.inForceOn(day).orElseThrow();
    }
}
