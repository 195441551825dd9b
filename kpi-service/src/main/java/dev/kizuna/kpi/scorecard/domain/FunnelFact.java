package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something on the way from being reached to being won. */
public sealed interface FunnelFact extends Fact {

    record Touch(String touchId, Claim campaign, String journeyId) implements FunnelFact {

        @Override
        public FactId id() {
            return new FactId(Kind.TOUCH, touchId);
        }

        @Override
        public Touch mergedWith(Fact other) {
            Touch that = (Touch) other;
            int order = campaign.compareTo(that.campaign);
            return order < 0 || order == 0 && journeyId.compareTo(that.journeyId) <= 0 ? this : that;
        }
    }

    /**
     * A medium's report.
     *
     * @param reportId the reporter's name for it, under which the latest report holds; null where it is known by its event
     */
    record Reach(@Nullable String reportId, Claim campaign, long reach, long impressions, long engagements)
            implements FunnelFact {

        @Override
        public FactId id() {
            return new FactId(Kind.REACH, reportId == null ? campaign.by().eventId() : "report/" + reportId);
        }

        @Override
        public Reach mergedWith(Fact other) {
            Reach that = (Reach) other;
            int order = campaign.compareTo(that.campaign);
            return (reportId == null ? order <= 0 : order >= 0) ? this : that;
        }
    }

    /**
     * Somebody who may buy.
     *
     * @param contact key of the contact and the campaign, which leads told of twice have in common
     * @param mergedInto leads that it was found to be no other than
     */
    record Lead(
            String leadId,
            @Nullable Moment captured,
            @Nullable Moment qualified,
            @Nullable Claim campaign,
            @Nullable Claim keyPerson,
            @Nullable Claim contact,
            Set<String> mergedInto)
            implements FunnelFact {

        public Lead {
            mergedInto = Collections.unmodifiableSet(new TreeSet<>(mergedInto));
        }

        @Override
        public FactId id() {
            return new FactId(Kind.LEAD, leadId);
        }

        @Override
        public Lead mergedWith(Fact other) {
            Lead that = (Lead) other;
            return new Lead(
                    leadId,
                    Moment.earliest(captured, that.captured),
                    Moment.earliest(qualified, that.qualified),
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(keyPerson, that.keyPerson),
                    Claim.earliest(contact, that.contact),
                    union(mergedInto, that.mergedInto));
        }

        @Override
        public List<FactId> names() {
            Stream<FactId> merged = mergedInto.stream().map(other -> new FactId(Kind.LEAD, other));
            return Stream.concat(Parents.of(Parents.parent(Kind.CONTACT, contact)).stream(), merged)
                    .toList();
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            var all = new TreeSet<>(one);
            all.addAll(other);
            return all;
        }
    }

    /** Stages of a deal, in the funnel's order. Their positions are stored: append only. */
    enum Stage {
        PROSPECT,
        PROPOSED,
        POC_AGREED,
        APPROVAL_STARTED,
        WON,
        LOST
    }

    record Deal(
            String dealId,
            Map<Stage, Moment> stages,
            @Nullable Claim lead,
            @Nullable Claim campaign,
            @Nullable Claim keyPerson)
            implements FunnelFact {

        public Deal {
            stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        }

        @Override
        public FactId id() {
            return new FactId(Kind.DEAL, dealId);
        }

        @Override
        public Deal mergedWith(Fact other) {
            Deal that = (Deal) other;
            var merged = new EnumMap<>(stages);
            that.stages.forEach(
                    (stage, moment) -> merged.merge(stage, moment, (one, two) -> one.compareTo(two) <= 0 ? one : two));
            return new Deal(
                    dealId,
                    merged,
                    Claim.earliest(lead, that.lead),
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(keyPerson, that.keyPerson));
        }

        @Override
        public List<FactId> parents() {
            return Parents.of(Parents.parent(Kind.LEAD, lead));
        }
    }
}
