package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.FraudRules;
import dev.kizuna.campaign.commission.domain.Orders;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Suspicion;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Somebody looks at what the rules have against commissions, and decides. */
public final class Scrutinizing {

    private final PartnerSales sales;
    private final FraudRules rules;
    private final Editing<PartnerSale, CommissionEvent> editing;

    public Scrutinizing(PartnerSales sales, FraudRules rules) {
        this.sales = sales;
        this.rules = rules;
        this.editing = new Editing<>(sales);
    }

    /** What speaks against those that are withheld, as of now, by commission id. */
    public Map<String, List<Suspicion>> against(Collection<PartnerSale> looked) {
        Map<String, List<Suspicion>> against = new HashMap<>();
        looked.stream()
                .filter(sale -> sale.scrutiny().isWithheld())
                .map(PartnerSale::partnerId)
                .distinct()
                .forEach(partnerId -> against(partnerId)
                        .forEach((conversionId, all) -> against.put(PartnerSale.id(partnerId, conversionId), all)));
        return against;
    }

    private Map<String, List<Suspicion>> against(String partnerId) {
        List<PartnerSale> told =
                sales.ofPartner(partnerId).stream().map(Kept::value).toList();
        return rules.against(Orders.counted(told).values());
    }

    /** Nothing is wrong with it: it can be paid. */
    public Change<PartnerSale> clear(String commissionId, OptionalLong version, String by, Instant at) {
        return editing.edit(commissionId, version, sale -> sale.clear(by, at));
    }

    /** Nothing is due for it, and stays so. */
    public Change<PartnerSale> reject(String commissionId, OptionalLong version, String by, Instant at) {
        return editing.edit(commissionId, version, sale -> sale.reject(by, at));
    }
}
