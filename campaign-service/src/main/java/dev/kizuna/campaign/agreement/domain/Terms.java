package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed.
 *
 * @param validFrom first local day in force
 * @param validTo last local day in force, or null when it has no end
 * @param currency ISO 4217 code of its amounts
 * @param commission what sales earn; schedules without tiers when what the partner gets is not money
 * @param contributions what either side gives beside money
 * @param conditions what else holds, each in one clear sentence
 */
public record Terms(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String currency,
        Commission commission,
        PaymentTerms payment,
        List<Contribution> contributions,
        List<String> conditions) {

    public Terms {
        contributions = List.copyOf(contributions);
        conditions = List.copyOf(conditions);
    }

    /** Whether they hold on a local day. */
    public boolean holdOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (validTo != null && validTo.isBefore(validFrom)) {
            refusals.add(Refusal.invalid("/validTo", "is before validFrom " + validFrom));
        }
        refusals.addAll(Currencies.refusals(currency, "/currency"));
        refusals.addAll(commission.refusals());
        refusals.addAll(payment.refusals());
        Set<String> refused = refusals.stream().map(Refusal::pointer).collect(Collectors.toSet());
        tooFine().stream()
                .filter(refusal -> !refused.contains(refusal.pointer()))
                .forEach(refusals::add);
        return refusals;
    }

    private List<Refusal> tooFine() {
        if (!Currencies.has(currency)) {
            return List.of();
        }
        var refusals = new ArrayList<>(commission.tooFine(currency));
        refusals.addAll(Currencies.tooFine(payment.minimum(), currency, "/minimumPayout"));
        return refusals;
    }
}
