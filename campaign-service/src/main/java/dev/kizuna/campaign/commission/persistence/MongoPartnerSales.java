package dev.kizuna.campaign.commission.persistence;

import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.CONVERSION;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.CURRENCY;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.HELD_UNTIL;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.LEAD_ID;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.PARTNER_ID;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.RELEASED;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.TOLD;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.WHY;
import static dev.kizuna.campaign.commission.persistence.PartnerSaleDocumentMapper.WITHHELD;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Told;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sales with their commissions as documents with their outbox. */
public final class MongoPartnerSales extends MongoKeeping<PartnerSale, CommissionEvent> implements PartnerSales {

    public MongoPartnerSales(Aggregates aggregates, Function<CommissionEvent, OutboxEntry> encoding) {
        super(aggregates, new PartnerSaleDocumentMapper(), encoding);
        index(PARTNER_ID);
        index(WHY);
        index(WITHHELD);
        index(String.join(".", CONVERSION, LEAD_ID));
    }

    @Override
    public List<Kept<PartnerSale>> ofPartner(String partnerId) {
        return all(new Document(state(PARTNER_ID), partnerId));
    }

    @Override
    public List<Kept<PartnerSale>> releasable(String partnerId, String currency, LocalDate today) {
        return all(new Document(state(PARTNER_ID), partnerId)
                .append(state(TOLD, CURRENCY), currency)
                .append(state(TOLD, RELEASED), false)
                .append(state(WITHHELD), new Document("$ne", true))
                .append(state(TOLD, HELD_UNTIL), new Document("$lt", today.toString())));
    }

    @Override
    public Set<String> partnersWithoutRate() {
        return all(new Document(state(WHY), "no-rate")).stream()
                .map(kept -> kept.value().partnerId())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> leadsOfSales(Set<String> leadIds) {
        Set<String> known = new HashSet<>();
        if (!leadIds.isEmpty()) {
            String field = state(CONVERSION, LEAD_ID);
            for (Kept<PartnerSale> kept : all(new Document(field, new Document("$in", List.copyOf(leadIds))))) {
                Conversion conversion = kept.value().conversion();
                if (conversion != null && conversion.leadId() != null) {
                    known.add(conversion.leadId());
                }
            }
        }
        return known;
    }

    @Override
    public Map<String, BigDecimal> released(String partnerId) {
        Map<String, BigDecimal> released = new HashMap<>();
        all(new Document(state(PARTNER_ID), partnerId).append(state(TOLD, RELEASED), true)).stream()
                .map(kept -> kept.value().told())
                .filter(Told.class::isInstance)
                .map(Told.class::cast)
                .forEach(told -> released.merge(told.currency(), told.amount(), BigDecimal::add));
        return released;
    }

    @Override
    public List<Kept<PartnerSale>> list(@Nullable String partnerId, String after, int limit) {
        return page(List.of(new Having(PARTNER_ID, partnerId)), after, limit);
    }

    @Override
    public List<Kept<PartnerSale>> withheld(@Nullable String partnerId, String after, int limit) {
        return page(List.of(new Having(PARTNER_ID, partnerId), new Having(WITHHELD, true)), after, limit);
    }

    private static String state(String... fields) {
        return "state." + String.join(".", fields);
    }
}
