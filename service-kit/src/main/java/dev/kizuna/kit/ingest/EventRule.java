package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.Violation;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A rule that a schema cannot state, such as "an amount, or hours and a rate". A service contributes its rules as beans. */
@FunctionalInterface
public interface EventRule {

    /** What is wrong with the event; empty when nothing is, or when the rule is not about events of its type. */
    List<Violation> check(SpecificRecord event);
}
