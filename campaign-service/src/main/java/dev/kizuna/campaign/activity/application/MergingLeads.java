package dev.kizuna.campaign.activity.application;

import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import java.util.Optional;

/** Judges whether one lead may be merged into another; that they are one is told by an event, as others tell it. */
public final class MergingLeads {

    private final Leads leads;
    private final FindingTwins twins;

    public MergingLeads(Leads leads, FindingTwins twins) {
        this.leads = leads;
        this.twins = twins;
    }

    /** What is to be done. */
    public sealed interface Verdict {

        /** They may be merged, or were so before, which changes nothing. */
        record Good(String partnerId) implements Verdict {}

        /** One of them is not known. */
        record Missing(String leadId) implements Verdict {}

        /** Both are the same id. */
        record Itself() implements Verdict {}

        /** They belong to different partners. */
        record OfAnotherPartner() implements Verdict {}

        /** The one that is to remain was itself merged into another, which remains. */
        record Merged(String remainingId) implements Verdict {}
    }

    /** The verdict about merging a lead into one that remains. */
    public Verdict judge(String leadId, String mergedLeadId) {
        if (leadId.equals(mergedLeadId)) {
            return new Verdict.Itself();
        }
        Optional<Lead> remaining = leads.find(leadId);
        Optional<Lead> merged = leads.find(mergedLeadId);
        if (remaining.isEmpty() || merged.isEmpty()) {
            return new Verdict.Missing(remaining.isEmpty() ? leadId : mergedLeadId);
        }
        Lead lead = remaining.get();
        if (!lead.partnerId().equals(merged.get().partnerId())) {
            return new Verdict.OfAnotherPartner();
        }
        String root = twins.merged(lead).parts().getFirst().id();
        return lead.links().mergedInto().isEmpty() ? new Verdict.Good(lead.partnerId()) : new Verdict.Merged(root);
    }
}
