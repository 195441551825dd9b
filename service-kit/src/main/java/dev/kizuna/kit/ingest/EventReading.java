package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.Violation;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What came of reading one event that another system sent. */
public sealed interface EventReading {

    /**
     * It is good.
     *
     * @param source the sender's CloudEvents source
     */
    record Accepted(SpecificRecord event, String source) implements EventReading {}

    /** It is not, for at least one reason. */
    record Refused(List<Violation> violations) implements EventReading {}
}
