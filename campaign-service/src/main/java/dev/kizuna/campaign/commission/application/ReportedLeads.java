package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.commission.domain.LeadTimes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** When leads were captured, as it was reported. */
public final class ReportedLeads implements LeadTimes {

    private final Leads leads;

    public ReportedLeads(Leads leads) {
        this.leads = leads;
    }

    @Override
    public Map<String, Instant> of(Set<String> leadIds) {
        Map<String, Instant> times = new HashMap<>();
        leads.findAll(leadIds).forEach((id, kept) -> {
            Lead.Captured captured = kept.value().captured();
            if (captured != null) {
                times.put(id, captured.since());
            }
        });
        return times;
    }
}
