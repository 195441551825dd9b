package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.ReachReported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events in which things that are one have one id: by plain loops over all of them, so that an oracle need not know of
 * natural keys and merged leads.
 */
final class OneNameEach {

    private final List<SpecificRecord> events;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();

    /** @param events in the order in which they happened */
    OneNameEach(List<SpecificRecord> events) {
        this.events = events;
        Map<String, String> keys = new HashMap<>();
        for (SpecificRecord event : events) {
            switch (event) {
                case LeadCaptured e ->
                    e.getContactId()
                            .ifPresent(contact -> keys.putIfAbsent(
                                    lead(e.getLeadId()),
                                    "contact " + contact + " "
                                            + e.getCampaignId().orElse("")));
                case ConversionRecorded e ->
                    e.getOrderId().ifPresent(order -> {
                        String key = "order " + order + " " + e.getProductId().orElse("");
                        keys.putIfAbsent(sale(e.getConversionId()), key);
                        orders.putIfAbsent(sale(e.getConversionId()), order);
                    });
                case CostIncurred e ->
                    e.getInvoiceId()
                            .ifPresent(invoice ->
                                    keys.putIfAbsent(cost(e.getCostId()), "invoice " + invoice + " " + e.getKind()));
                default -> {}
            }
        }
        keys.forEach(this::join);
        events.stream()
                .filter(LeadsMerged.class::isInstance)
                .map(LeadsMerged.class::cast)
                .forEach(e -> join(lead(e.getLeadId()), lead(e.getMergedLeadId())));
    }

    List<SpecificRecord> events() {
        Map<String, ReachReported> latest = new HashMap<>();
        events.stream()
                .filter(ReachReported.class::isInstance)
                .map(ReachReported.class::cast)
                .forEach(report -> report.getReportId().ifPresent(id -> latest.put(id, report)));
        return events.stream()
                .filter(event -> !(event instanceof ReachReported report)
                        || report.getReportId().isEmpty()
                        || latest.containsValue(report))
                .map(this::named)
                .toList();
    }

    /** The first sale of an order; null when none is told of. */
    @Nullable
    String firstSaleOf(@Nullable String order) {
        return events.stream()
                .filter(ConversionRecorded.class::isInstance)
                .map(event -> sale(((ConversionRecorded) event).getConversionId()))
                .filter(sale -> order != null && order.equals(orders.get(sale)))
                .map(this::name)
                .findFirst()
                .orElse(null);
    }

    private SpecificRecord named(SpecificRecord event) {
        return switch (event) {
            case LeadCaptured e ->
                LeadCaptured.newBuilder(e).setLeadId(name(lead(e.getLeadId()))).build();
            case LeadQualified e ->
                LeadQualified.newBuilder(e).setLeadId(name(lead(e.getLeadId()))).build();
            case DealStageReached e ->
                DealStageReached.newBuilder(e)
                        .setLeadId(leadName(e.getLeadId().orElse(null)))
                        .build();
            case ConversionRecorded e ->
                ConversionRecorded.newBuilder(e)
                        .setConversionId(name(sale(e.getConversionId())))
                        .setLeadId(leadName(e.getLeadId().orElse(null)))
                        .build();
            case ConversionRefunded e ->
                ConversionRefunded.newBuilder(e)
                        .setConversionId(name(sale(e.getConversionId())))
                        .build();
            case CommissionAccrued e ->
                CommissionAccrued.newBuilder(e)
                        .setConversionId(name(sale(e.getConversionId())))
                        .build();
            case CostIncurred e ->
                CostIncurred.newBuilder(e).setCostId(name(cost(e.getCostId()))).build();
            default -> event;
        };
    }

    private @Nullable String leadName(@Nullable String leadId) {
        return leadId == null ? null : name(lead(leadId));
    }

    private void join(String one, String other) {
        String kept = name(one);
        String gone = name(other);
        names.putIfAbsent(one, one);
        names.putIfAbsent(other, other);
        names.replaceAll((_, name) -> name.equals(gone) ? kept : name);
    }

    private String name(String id) {
        return names.getOrDefault(id, id);
    }

    private static String lead(String id) {
        return "lead " + id;
    }

    private static String sale(String id) {
        return "sale " + id;
    }

    private static String cost(String id) {
        return "cost " + id;
    }
}
