package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Told;
import dev.kizuna.campaign.store.InMemoryKeeping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sales in memory, with all that was told of them. */
public final class InMemoryPartnerSales extends InMemoryKeeping<PartnerSale, CommissionEvent> implements PartnerSales {

    public InMemoryPartnerSales() {
        super(PartnerSale::id);
    }

    @Override
    public List<Kept<PartnerSale>> ofPartner(String partnerId) {
        return list(partnerId, "", Integer.MAX_VALUE);
    }

    @Override
    public List<Kept<PartnerSale>> releasable(String partnerId, String currency, LocalDate today) {
        return ofPartner(partnerId).stream()
                .filter(kept -> kept.value().told() instanceof Told one
                        && one.currency().equals(currency)
                        && !one.released()
                        && !kept.value().scrutiny().isWithheld()
                        && one.heldUntil().isBefore(today))
                .toList();
    }

    @Override
    public Set<String> partnersWithoutRate() {
        return select(sale -> new PartnerSale.Why("no-rate").equals(sale.why()), "", Integer.MAX_VALUE).stream()
                .map(kept -> kept.value().partnerId())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> leadsOfSales(Set<String> leadIds) {
        return select(sale -> true, "", Integer.MAX_VALUE).stream()
                .flatMap(kept -> Stream.ofNullable(kept.value().conversion()))
                .flatMap(conversion -> Stream.ofNullable(conversion.leadId()))
                .filter(leadIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Kept<PartnerSale>> withheld(@Nullable String partnerId, String after, int limit) {
        return select(
                sale -> sale.scrutiny().isWithheld()
                        && (partnerId == null || sale.partnerId().equals(partnerId)),
                after,
                limit);
    }

    @Override
    public Map<String, BigDecimal> released(String partnerId) {
        Map<String, BigDecimal> released = new HashMap<>();
        for (Kept<PartnerSale> kept : ofPartner(partnerId)) {
            if (kept.value().told() instanceof Told one && one.released()) {
                released.merge(one.currency(), one.amount(), BigDecimal::add);
            }
        }
        return released;
    }

    @Override
    public List<Kept<PartnerSale>> list(@Nullable String partnerId, String after, int limit) {
        return select(sale -> partnerId == null || sale.partnerId().equals(partnerId), after, limit);
    }
}
