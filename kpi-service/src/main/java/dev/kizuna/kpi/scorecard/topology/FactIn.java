package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import dev.kizuna.kpi.scorecard.domain.PromiseOutcome;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads a fact that {@link FactFormat} wrote, in this release or an earlier one. */
final class FactIn {

    static final int OLDEST = 1;

    private static final int WITH_NATURAL_KEYS = 2;
    private static final int WITH_TIMES_OF_TELLING = 3;

    private final BinaryIn in;
    private final boolean keys;
    private final boolean told;

    FactIn(BinaryIn in, int version) {
        this.in = in;
        this.keys = version >= WITH_NATURAL_KEYS;
        this.told = version >= WITH_TIMES_OF_TELLING;
    }

    static FactId id(BinaryIn in) {
        return new FactId(FactId.Kind.of((char) in.get()), in.text());
    }

    Fact fact() {
        FactId id = id(in);
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
            case DEAL -> new FunnelFact.Deal(id.id(), stages(), in.maybeClaim(), in.maybeClaim(), in.maybeClaim());
            case CONVERSION ->
                new MoneyFact.Conversion(
                        id.id(),
                        payment(),
                        in.maybeClaim(),
                        in.maybeClaim(),
                        in.maybeClaim(),
                        keys ? in.maybeClaim() : null);
            case REFUND -> new MoneyFact.Refund(id.id(), payment(), in.claim(), keys ? in.maybeClaim() : null);
            case COST -> {
                Payment payment = payment();
                MoneyFact.CostKind kind = MoneyFact.CostKind.values()[in.get()];
                yield new MoneyFact.Cost(id.id(), kind, payment, in.maybeClaim(), keys ? in.maybeClaim() : null);
            }
            case TOUCH -> {
                Claim campaign = in.claim();
                yield new FunnelFact.Touch(id.id(), campaign, in.text());
            }
            case REACH -> reach();
            case INQUIRY -> new EngagementFact.Inquiry(id.id(), in.maybeMoment(), in.maybeMoment(), in.maybeClaim());
            case REOPENING -> new EngagementFact.Reopening(in.claim());
            case FEEDBACK -> new EngagementFact.Feedback(id.id(), in.maybeMoment(), in.maybeMoment(), in.maybeClaim());
            case CHECK_IN -> new EngagementFact.CheckIn(id.id(), in.claim());
            case PROMISE -> promise(id.id());
            case SUCCESS -> {
                String successId = in.text();
                yield new EngagementFact.Success(successId, in.claim());
            }
            case COMMISSION -> {
                Payment payment = payment();
                String earning = in.text();
                boolean takenBack = in.get() == BinaryOut.PRESENT;
                yield new MoneyFact.Commission(id.id(), earning, payment, takenBack, in.maybeClaim());
            }
            case SALE, ORDER, CONTACT, INVOICE, EARNING ->
                throw new IllegalStateException("A " + id.kind() + " makes facts one and is none itself");
        };
    }

    private EngagementFact.Promise promise(String obligationId) {
        String policy = in.text();
        String keyPersonId = in.texts().stream().findFirst().orElse(null);
        int position = in.count();
        PromiseOutcome outcome = position == FactFormat.VOID ? null : PromiseOutcome.values()[position];
        return new EngagementFact.Promise(obligationId, policy, keyPersonId, outcome, in.moment(), in.number());
    }

    private FunnelFact.Reach reach() {
        Claim campaign = in.claim();
        long reach = in.number();
        long impressions = in.number();
        long engagements = in.number();
        String reportId = keys ? in.texts().stream().findFirst().orElse(null) : null;
        return new FunnelFact.Reach(reportId, campaign, reach, impressions, engagements);
    }

    private Map<FunnelFact.Stage, Moment> stages() {
        var stages = new EnumMap<FunnelFact.Stage, Moment>(FunnelFact.Stage.class);
        for (int left = in.count(); left > 0; left--) {
            stages.put(FunnelFact.Stage.values()[in.get()], in.moment());
        }
        return stages;
    }

    private Payment payment() {
        Moment by = in.moment();
        Instant since = told ? Instant.ofEpochMilli(in.number()) : by.at();
        BigDecimal value = in.decimal();
        var amount = new Amount(value, in.text());
        return new Payment(by, amount, since, in.get() == BinaryOut.ABSENT ? null : rate());
    }

    private PinnedRate rate() {
        LocalDate day = LocalDate.ofEpochDay(in.number());
        return new PinnedRate(day, in.decimal());
    }
}
