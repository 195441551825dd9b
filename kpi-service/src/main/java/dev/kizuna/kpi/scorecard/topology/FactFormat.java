package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Filed;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import dev.kizuna.kpi.scorecard.domain.PromiseOutcome;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How facts lie in their store: a format version, the heirs, the fact. A change of layout needs a new version. */
final class FactFormat {

    private static final int VERSION = 3;
    static final int VOID = -1;

    private FactFormat() {}

    static Serde<Filed> serde() {
        return Serdes.serdeFrom(
                (topic, filed) -> filed == null ? null : write(filed),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    static byte[] write(Filed filed) {
        var out = new BinaryOut().put(VERSION).number(filed.heirs().size());
        filed.heirs().forEach(heir -> writeId(out, heir));
        Fact fact = filed.fact();
        if (fact == null) {
            return out.put(BinaryOut.ABSENT).written();
        }
        writeId(out.put(BinaryOut.PRESENT), fact.id());
        writeBody(out, fact);
        return out.written();
    }

    static Filed read(byte[] bytes) {
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version < FactIn.OLDEST || version > VERSION) {
            throw new IllegalStateException("Facts of format " + version + " cannot be read by this release");
        }
        Set<FactId> heirs = new HashSet<>();
        for (int left = in.count(); left > 0; left--) {
            heirs.add(FactIn.id(in));
        }
        Fact fact = in.get() == BinaryOut.ABSENT ? null : new FactIn(in, version).fact();
        return new Filed(fact, heirs);
    }

    private static void writeId(BinaryOut out, FactId id) {
        out.put(id.kind().code()).text(id.id());
    }

    private static void writeBody(BinaryOut out, Fact fact) {
        switch (fact) {
            case FunnelFact.Lead lead ->
                out.maybeMoment(lead.captured())
                        .maybeMoment(lead.qualified())
                        .maybeClaim(lead.campaign())
                        .maybeClaim(lead.keyPerson())
                        .maybeClaim(lead.contact())
                        .texts(lead.mergedInto());
            case FunnelFact.Deal deal -> {
                out.number(deal.stages().size());
                deal.stages()
                        .forEach((stage, moment) -> out.put(stage.ordinal()).moment(moment));
                out.maybeClaim(deal.lead()).maybeClaim(deal.campaign()).maybeClaim(deal.keyPerson());
            }
            case MoneyFact.Conversion conversion ->
                payment(out, conversion.payment())
                        .maybeClaim(conversion.deal())
                        .maybeClaim(conversion.lead())
                        .maybeClaim(conversion.campaign())
                        .maybeClaim(conversion.sale());
            case MoneyFact.Refund refund ->
                payment(out, refund.payment()).claim(refund.conversion()).maybeClaim(refund.order());
            case MoneyFact.Cost cost ->
                payment(out, cost.payment())
                        .put(cost.kind().ordinal())
                        .maybeClaim(cost.campaign())
                        .maybeClaim(cost.invoice());
            case FunnelFact.Touch touch -> out.claim(touch.campaign()).text(touch.journeyId());
            case FunnelFact.Reach reach ->
                out.claim(reach.campaign())
                        .number(reach.reach())
                        .number(reach.impressions())
                        .number(reach.engagements())
                        .texts(reach.reportId() == null ? Set.of() : Set.of(reach.reportId()));
            case EngagementFact.Inquiry inquiry ->
                out.maybeMoment(inquiry.received())
                        .maybeMoment(inquiry.answered())
                        .maybeClaim(inquiry.keyPerson());
            case EngagementFact.Reopening reopening -> out.claim(reopening.inquiry());
            case EngagementFact.Feedback feedback ->
                out.maybeMoment(feedback.submitted())
                        .maybeMoment(feedback.planned())
                        .maybeClaim(feedback.keyPerson());
            case EngagementFact.CheckIn checkIn -> out.claim(checkIn.keyPerson());
            case EngagementFact.Success success -> out.text(success.successId()).claim(success.keyPerson());
            case EngagementFact.Promise promise -> promise(out, promise);
            case MoneyFact.Commission commission ->
                payment(out, commission.payment())
                        .text(commission.earning())
                        .put(commission.takenBack() ? BinaryOut.PRESENT : BinaryOut.ABSENT)
                        .maybeClaim(commission.conversion());
        }
    }

    private static void promise(BinaryOut out, EngagementFact.Promise promise) {
        PromiseOutcome outcome = promise.outcome();
        String keyPersonId = promise.keyPersonId();
        out.text(promise.policy())
                .texts(keyPersonId == null ? Set.of() : Set.of(keyPersonId))
                .number(outcome == null ? VOID : outcome.ordinal())
                .moment(promise.due())
                .number(promise.revision());
    }

    private static BinaryOut payment(BinaryOut out, Payment payment) {
        out.moment(payment.by())
                .number(payment.told().toEpochMilli())
                .decimal(payment.amount().value())
                .text(payment.amount().currency());
        PinnedRate rate = payment.rate();
        return rate == null
                ? out.put(BinaryOut.ABSENT)
                : out.put(BinaryOut.PRESENT).number(rate.day().toEpochDay()).decimal(rate.rate());
    }
}
