package dev.kizuna.campaign.activity.application;

import dev.kizuna.campaign.activity.domain.Costs;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Documents;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.MergedLead;
import dev.kizuna.campaign.activity.domain.Reaches;
import dev.kizuna.campaign.activity.domain.Report;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Sales;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies what was reported to leads, deals, sales, costs and reach: one read and one write of each for all reports that arrived together. Since a
 * document is the same for any order and number of reports, a batch that met a faster writer is simply applied again.
 */
public final class ApplyingReports {

    private static final int ATTEMPTS = 20;

    private final Leads leads;
    private final Deals deals;
    private final Sales sales;
    private final Costs costs;
    private final Reaches reaches;
    private final FindingTwins twins;

    public ApplyingReports(Leads leads, Deals deals, Sales sales, Costs costs, Reaches reaches) {
        this.sales = sales;
        this.costs = costs;
        this.reaches = reaches;
        this.leads = leads;
        this.twins = new FindingTwins(leads);
        this.deals = deals;
    }

    public void apply(List<Report> reports) {
        apply(
                leads,
                of(Report.OfLead.class, reports),
                Report.OfLead::leadId,
                report -> Lead.unknown(report.leadId(), report.partnerId()),
                Lead::with);
        pointToRemaining(of(Report.OfLead.class, reports));
        apply(
                deals,
                of(Report.DealStageReached.class, reports),
                Report.DealStageReached::dealId,
                report -> Deal.unknown(report.dealId(), report.partnerId()),
                Deal::with);
        apply(
                sales,
                of(Report.OfSale.class, reports),
                report ->
                        Sale.unknown(report.partnerId(), report.conversionId()).id(),
                report -> Sale.unknown(report.partnerId(), report.conversionId()),
                Sale::with);
        apply(
                costs,
                of(Report.Spent.class, reports),
                report -> report.cost().id(),
                Report.Spent::cost,
                (cost, report) -> cost.with(report.cost()));
        apply(
                reaches,
                of(Report.Reached.class, reports),
                report -> report.reach().id(),
                Report.Reached::reach,
                (reach, report) -> reach.with(report.reach()));
    }

    /** Leads that are one with others say which of them remains, so that they can be found and left out of lists. */
    private void pointToRemaining(List<Report.OfLead> reports) {
        if (reports.isEmpty()) {
            return;
        }
        Set<String> ids = reports.stream().map(Report.OfLead::leadId).collect(Collectors.toSet());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (leads.saveAll(pointers(leads.findAll(ids)))) {
                return;
            }
        }
        throw new IllegalStateException("Others kept changing the same leads");
    }

    private List<Kept<Lead>> pointers(Map<String, Kept<Lead>> reported) {
        Map<String, Kept<Lead>> all = twins.around(reported);
        Map<String, Kept<Lead>> left = new LinkedHashMap<>(all);
        var changed = new ArrayList<Kept<Lead>>();
        while (!left.isEmpty()) {
            Lead any = left.values().iterator().next().value();
            MergedLead merged = MergedLead.of(twins.within(any, all));
            String remaining = merged.parts().getFirst().id();
            for (Lead part : merged.parts()) {
                Kept<Lead> kept = Objects.requireNonNull(left.remove(part.id()));
                Lead next = part.leaving(remaining);
                if (!next.equals(part)) {
                    changed.add(new Kept<>(next, kept.version()));
                }
            }
        }
        return changed;
    }

    private static <T, R> void apply(
            Documents<T> documents,
            List<R> reports,
            Function<R, String> id,
            Function<R, T> unknown,
            BiFunction<T, R, T> with) {
        if (reports.isEmpty()) {
            return;
        }
        Map<String, List<R>> byId = new LinkedHashMap<>();
        reports.forEach(report ->
                byId.computeIfAbsent(id.apply(report), _ -> new ArrayList<>()).add(report));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (documents.saveAll(changed(documents, byId, unknown, with))) {
                return;
            }
        }
        throw new IllegalStateException("Others kept changing the same documents");
    }

    private static <T, R> List<Kept<T>> changed(
            Documents<T> documents, Map<String, List<R>> byId, Function<R, T> unknown, BiFunction<T, R, T> with) {
        Map<String, Kept<T>> before = documents.findAll(byId.keySet());
        var changed = new ArrayList<Kept<T>>();
        byId.forEach((id, reports) -> {
            @Nullable Kept<T> kept = before.get(id);
            T state = kept == null ? unknown.apply(reports.getFirst()) : kept.value();
            for (R report : reports) {
                state = with.apply(state, report);
            }
            if (kept == null || !state.equals(kept.value())) {
                changed.add(new Kept<>(state, kept == null ? 0 : kept.version()));
            }
        });
        return changed;
    }

    private static <R> List<R> of(Class<R> type, List<Report> reports) {
        return reports.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
