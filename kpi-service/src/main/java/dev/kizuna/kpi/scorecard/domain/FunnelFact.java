package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** A medium's report, known by its event since it has no name of its own. */
    record Reach(Claim campaign, long reach, long impressions, long engagements) implements FunnelFact {

        @Override
        public FactId id() {
            return new FactId(Kind.REACH, campaign.by().eventId());
        }

        @Override
        public Reach mergedWith(Fact other) {
            Reach that = (Reach) other;
            return campaign.compareTo(that.campaign) <= 0 ? this : that;
        }
    }

    record Lead(
            String leadId,
            @Nullable Moment captured,
            @Nullable Moment qualified,
            @Nullable Claim campaign,
            @Nullable Claim keyPerson)
            implements FunnelFact {

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
                    Claim.earliest(keyPerson, that.keyPerson));
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
