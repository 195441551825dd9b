package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Measure;
import dev.kizuna.campaign.agreement.domain.Reward;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.SignedTerms;
import dev.kizuna.campaign.agreement.domain.Tier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sales earn under an agreement: a function of the set of sales and nothing else, so that it does not matter in
 * which order they became known. Each sale earns by the version in force on its day, in the tiers that the sales before
 * it had reached; a sale that crosses a bound earns in both tiers. Refunds that came before a later sale count for its
 * tier; they take back their own sale's commission in proportion and leave other sales as they are.
 */
public final class Earnings {

    private final Agreement agreement;
    private final Map<Way, Climb> climbs = new HashMap<>();
    private final List<Earned> earned = new ArrayList<>();

    /** A schedule in one of its periods. */
    private record Way(String schedule, LocalDate beginning) {}

    private Earnings(Agreement agreement) {
        this.agreement = agreement;
    }

    /** What each of the sales earns; those on whose day no terms were in force, or none with tiers, earn nothing. */
    public static List<Earned> of(Agreement agreement, List<Sale> sales) {
        var earnings = new Earnings(agreement);
        sales.stream().sorted(Sale.IN_ORDER).forEach(earnings::next);
        return List.copyOf(earnings.earned);
    }

    private void next(Sale sale) {
        Optional<SignedTerms> inForce = agreement.inForceOn(sale.day());
        if (inForce.isEmpty()) {
            return;
        }
        SignedTerms signed = inForce.get();
        Commission commission = signed.terms().commission();
        String name = commission.scheduleOf(sale.productId());
        Schedule schedule = commission.schedule(name);
        if (schedule.tiers().isEmpty()) {
            return;
        }
        Climb climb = climbs.computeIfAbsent(new Way(name, schedule.period().beginning(sale.day())), _ -> new Climb());
        BigDecimal reached = climb.reachedBefore(sale.at(), schedule.measure());
        int digits = Math.max(0, Currency.getInstance(signed.terms().currency()).getDefaultFractionDigits());
        BigDecimal full = earns(schedule, reached, sale.amount()).setScale(digits, RoundingMode.HALF_UP);
        BigDecimal due = full.multiply(sale.left()).divide(sale.amount(), MathContext.DECIMAL128);
        earned.add(new Earned(
                sale.conversionId(),
                sale.day(),
                signed.version(),
                name,
                reached,
                full,
                due.setScale(digits, RoundingMode.HALF_UP)));
        climb.add(sale);
    }

    private static BigDecimal earns(Schedule schedule, BigDecimal reached, BigDecimal amount) {
        if (schedule.measure() == Measure.COUNT) {
            return earns(schedule.at(reached), amount);
        }
        if (schedule.at(reached).reward() instanceof Reward.Fixed(BigDecimal fixed)) {
            return fixed;
        }
        BigDecimal end = reached.add(amount);
        BigDecimal sum = BigDecimal.ZERO;
        List<Tier> tiers = schedule.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = tiers.get(i).from().max(reached);
            BigDecimal to = i + 1 < tiers.size() ? tiers.get(i + 1).from().min(end) : end;
            if (to.compareTo(from) > 0) {
                sum = sum.add(share(tiers.get(i), to.subtract(from)));
            }
        }
        return sum;
    }

    private static BigDecimal earns(Tier tier, BigDecimal amount) {
        return switch (tier.reward()) {
            case Reward.Share(BigDecimal rate) -> rate.multiply(amount);
            case Reward.Fixed(BigDecimal fixed) -> fixed;
        };
    }

    /** A fixed reward is a sale's as a whole, by the tier in which it began, so a piece of a sale earns none of it. */
    private static BigDecimal share(Tier tier, BigDecimal piece) {
        return tier.reward() instanceof Reward.Share(BigDecimal rate) ? rate.multiply(piece) : BigDecimal.ZERO;
    }
}
