package dev.kizuna.campaign.commission.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rules against fraud.
 *
 * @param version grows whenever a rule changes; kept with what was withheld
 */
public record FraudRules(int version, List<FraudRule> rules) {

    private static final Comparator<PartnerSale> IN_ORDER =
            Comparator.comparing(PartnerSale::at).thenComparing(PartnerSale::conversionId);

    public FraudRules {
        rules = List.copyOf(rules);
        if (version < 1) {
            throw new IllegalArgumentException("The version of the rules is at least 1");
        }
        if (rules.stream().map(FraudRule::code).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("Two rules have the same code");
        }
    }

    /** What speaks against which of a partner's sales, by conversion id, whatever they earn. */
    public Map<String, List<Suspicion>> against(Collection<PartnerSale> sales) {
        List<PartnerSale> inOrder = sales.stream()
                .filter(sale -> sale.day().isPresent())
                .sorted(IN_ORDER)
                .toList();
        Map<String, List<Suspicion>> against = new HashMap<>();
        for (FraudRule rule : rules) {
            rule.judge(
                    inOrder,
                    (sale, suspicion) -> against.computeIfAbsent(sale.conversionId(), _ -> new ArrayList<>())
                            .add(suspicion));
        }
        return against;
    }
}
