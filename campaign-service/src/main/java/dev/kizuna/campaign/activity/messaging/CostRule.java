package dev.kizuna.campaign.activity.messaging;

import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.kit.ingest.EventRule;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A cost has an amount, or hours at a rate: one of them, and not both, which could contradict each other. */
public final class CostRule implements EventRule {

    @Override
    public List<Violation> check(SpecificRecord event) {
        if (!(event instanceof CostIncurred cost)) {
            return List.of();
        }
        boolean hours = cost.getHours().isPresent();
        boolean rate = cost.getRate().isPresent();
        if (cost.getAmount().isPresent()) {
            return hours || rate
                    ? List.of(new Violation(
                            ErrorCode.INVALID_FIELD, "/data/amount", "give an amount, or hours and a rate, not both"))
                    : List.of();
        }
        if (!hours && !rate) {
            return List.of(new Violation(
                    ErrorCode.MISSING_FIELD, "/data/amount", "must be given, unless there are hours and a rate"));
        }
        if (hours != rate) {
            return List.of(new Violation(
                    ErrorCode.MISSING_FIELD, hours ? "/data/rate" : "/data/hours", "hours and rate go together"));
        }
        return List.of();
    }
}
