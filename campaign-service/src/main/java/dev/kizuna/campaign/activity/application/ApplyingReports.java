package dev.kizuna.campaign.activity.application;

import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Documents;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.Report;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies what was reported to leads and deals: one read and one write for all reports that arrived together. Since a
 * document is the same for any order and number of reports, a batch that met a faster writer is simply applied again.
 */
public final class ApplyingReports {

    private static final int ATTEMPTS = 20;

    private final Leads leads;
    private final Deals deals;

    public ApplyingReports(Leads leads, Deals deals) {
        this.leads = leads;
        this.deals = deals;
    }

    public void apply(List<Report> reports) {
        apply(
                leads,
                of(Report.OfLead.class, reports),
                Report.OfLead::leadId,
                report -> Lead.unknown(report.leadId(), report.partnerId()),
                Lead::with);
        apply(
                deals,
                of(Report.DealStageReached.class, reports),
                Report.DealStageReached::dealId,
                report -> Deal.unknown(report.dealId(), report.partnerId()),
                Deal::with);
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
