package dev.kizuna.campaign.activity.messaging;

import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.kit.ingest.EventRule;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Ids become parts of paths and of composite keys, so they must be fit for both. */
public final class IdRule implements EventRule {

    private static final String ID = "Id";

    @Override
    public List<Violation> check(SpecificRecord event) {
        if (event instanceof LeadsMerged merged && merged.getLeadId().equals(merged.getMergedLeadId())) {
            return List.of(new Violation(ErrorCode.INVALID_FIELD, "/data/mergedLeadId", "is the lead itself"));
        }
        return event.getSchema().getFields().stream()
                .filter(field -> field.name().endsWith(ID))
                .filter(field -> event.get(field.pos()) instanceof String id && !PartnerKeys.isValidId(id))
                .map(IdRule::violation)
                .toList();
    }

    private static Violation violation(Schema.Field field) {
        return new Violation(
                ErrorCode.INVALID_FIELD,
                field.name().equals("eventId") ? "/id" : "/data/" + field.name(),
                "is an id: 1 to 128 characters, no slash, no control characters, no space at either end");
    }
}
