package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.Filed;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How facts lie in their store: a format version, the heirs, the fact. A change of layout needs a new version. */
final class FactFormat {

    private static final int VERSION = 2;
    private static final int WITHOUT_NATURAL_KEYS = 1;

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
        if (version != VERSION && version != WITHOUT_NATURAL_KEYS) {
            throw new IllegalStateException("Facts of format " + version + " cannot be read by this release");
        }
        Set<FactId> heirs = new HashSet<>();
        for (int left = in.count(); left > 0; left--) {
            heirs.add(readId(in));
        }
        Fact fact = in.get() == BinaryOut.ABSENT ? null : readBody(in, readId(in), version != WITHOUT_NATURAL_KEYS);
        return new Filed(fact, heirs);
    }

    private static void writeId(BinaryOut out, FactId id) {
        out.put(id.kind().code()).text(id.id());
    }

    private static FactId readId(BinaryIn in) {
        return new FactId(FactId.Kind.of((char) in.get()), in.text());
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
        }
    }

    private static Fact readBody(BinaryIn in, FactId id, boolean keys) {
        return switch (id.kind()) {
            case LEAD ->
                new FunnelFact.Lead(
                        id.id(),
                        in.maybeMoment(),
                        in.maybeMoment(),
                        in.maybeClaim(),
                        in.maybeClaim(),
                        keys ? in.maybeClaim() : null,
                        keys ? in.texts() : Set.of());
            case DEAL -> new FunnelFact.Deal(id.id(), stages(in), in.maybeClaim(), in.maybeClaim(), in.maybeClaim());
            case CONVERSION ->
                new MoneyFact.Conversion(
                        id.id(),
                        payment(in),
                        in.maybeClaim(),
                        in.maybeClaim(),
                        in.maybeClaim(),
                        keys ? in.maybeClaim() : null);
            case REFUND -> new MoneyFact.Refund(id.id(), payment(in), in.claim(), keys ? in.maybeClaim() : null);
            case COST -> {
                Payment payment = payment(in);
                MoneyFact.CostKind kind = MoneyFact.CostKind.values()[in.get()];
                yield new MoneyFact.Cost(id.id(), kind, payment, in.maybeClaim(), keys ? in.maybeClaim() : null);
            }
            case TOUCH -> {
                Claim campaign = in.claim();
                yield new FunnelFact.Touch(id.id(), campaign, in.text());
            }
            case REACH -> reach(in, keys);
            case INQUIRY -> new EngagementFact.Inquiry(id.id(), in.maybeMoment(), in.maybeMoment(), in.maybeClaim());
            case REOPENING -> new EngagementFact.Reopening(in.claim());
            case FEEDBACK -> new EngagementFact.Feedback(id.id(), in.maybeMoment(), in.maybeMoment(), in.maybeClaim());
            case CHECK_IN -> new EngagementFact.CheckIn(id.id(), in.claim());
            case SALE, ORDER, CONTACT, INVOICE ->
                throw new IllegalStateException("A " + id.kind() + " makes facts one and is none itself");
        };
    }

    private static FunnelFact.Reach reach(BinaryIn in, boolean keys) {
        Claim campaign = in.claim();
        long reach = in.number();
        long impressions = in.number();
        long engagements = in.number();
        String reportId = keys ? in.texts().stream().findFirst().orElse(null) : null;
        return new FunnelFact.Reach(reportId, campaign, reach, impressions, engagements);
    }

    private static Map<FunnelFact.Stage, Moment> stages(BinaryIn in) {
        var stages = new EnumMap<FunnelFact.Stage, Moment>(FunnelFact.Stage.class);
        for (int left = in.count(); left > 0; left--) {
            stages.put(FunnelFact.Stage.values()[in.get()], in.moment());
        }
        return stages;
    }

    private static BinaryOut payment(BinaryOut out, Payment payment) {
        out.moment(payment.by())
                .decimal(payment.amount().value())
                .text(payment.amount().currency());
        PinnedRate rate = payment.rate();
        return rate == null
                ? out.put(BinaryOut.ABSENT)
                : out.put(BinaryOut.PRESENT).number(rate.day().toEpochDay()).decimal(rate.rate());
    }

    private static Payment payment(BinaryIn in) {
        Moment by = in.moment();
        BigDecimal value = in.decimal();
        var amount = new Amount(value, in.text());
        return new Payment(by, amount, in.get() == BinaryOut.ABSENT ? null : rate(in));
    }

    private static PinnedRate rate(BinaryIn in) {
        LocalDate day = LocalDate.ofEpochDay(in.number());
        return new PinnedRate(day, in.decimal());
    }
}
