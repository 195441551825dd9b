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
import java.util.function.Predicate;

/**
 * Which of a partner's sales earn, under which agreement, and what. Of several agreements in force on the day of a sale
 * the one whose version was signed last decides.
 *
 * @param agreements all of the partner's
 * @param isOwnCode whether a referral code is the partner's
 * @param isSuspended whether the partner was paused, or its contract had ended, at a moment
 */
public record Entitlements(
        String partnerId, List<Agreement> agreements, Predicate<String> isOwnCode, Predicate<Instant> isSuspended) {

    /** What each sale of which more is known than refunds comes to, by conversion id. */
    public Map<String, Entitlement> of(List<PartnerSale> sales) {
        Map<String, Entitlement> entitlements = new HashMap<>();
        Map<Agreement, List<Sale>> byAgreement = new HashMap<>();
        for (PartnerSale each : sales) {
            each.day().ifPresent(day -> {
                switch (judge(each, day)) {
                    case Judged.Out(Why why) -> entitlements.put(each.conversionId(), new Nothing(why));
                    case Judged.In(Agreement agreement, Sale sale) -> {
                        entitlements.put(each.conversionId(), new Nothing(Why.NO_AGREEMENT));
                        byAgreement
                                .computeIfAbsent(agreement, _ -> new ArrayList<>())
                                .add(sale);
                    }
                }
            });
        }
        byAgreement.forEach((agreement, earning) -> entitlements.putAll(earned(agreement, earning)));
        return entitlements;
    }

    private sealed interface Judged {

        record In(Agreement agreement, Sale sale) implements Judged {}

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
        Optional<Why> against = against(each, signed);
        if (against.isPresent()) {
            return new Judged.Out(against.get());
        }
        Commission commission = signed.terms().commission();
        AttributionModel model = commission.model();
        Optional<Sale> sale = model == null ? each.whole() : each.part(model);
        if (sale.isEmpty()) {
            return new Judged.Out(model == null ? Why.NOTHING_SOLD : Why.NO_CREDIT);
        }
        return isSuspended.test(sale.get().at())
                ? new Judged.Out(Why.SUSPENDED)
                : new Judged.In(deciding.get(), sale.get());
    }

    private Optional<Why> against(PartnerSale sale, SignedTerms signed) {
        Conversion conversion = sale.conversion();
        if (conversion != null && partnerId.equals(conversion.customerId())) {
            return Optional.of(Why.SELF_REFERRAL);
        }
        if (!sale.currency().equals(Optional.of(signed.terms().currency()))) {
            return Optional.of(Why.OTHER_CURRENCY);
        }
        if (signed.terms().commission().model() != null) {
            return Optional.empty();
        }
        String code = conversion == null ? null : conversion.referralCode();
        if (code == null) {
            return Optional.of(Why.NO_CODE);
        }
        return isOwnCode.test(code) ? Optional.empty() : Optional.of(Why.FOREIGN_CODE);
    }

    private static Map<String, Entitlement> earned(Agreement agreement, List<Sale> sales) {
        Map<String, Entitlement> earning = new HashMap<>();
        for (Earned earned : Earnings.of(agreement, sales)) {
            SignedTerms signed = terms(agreement, earned.day());
            earning.put(
                    earned.conversionId(),
                    new Earns(
                            agreement.id(),
                            signed.terms().currency(),
                            earned,
                            earned.day().plusDays(signed.terms().payment().holdingDays())));
        }
        return earning;
    }

    private static SignedTerms terms(Agreement agreement, LocalDate day) {
        return agreement.inForceOn(day).orElseThrow();
    }
}
