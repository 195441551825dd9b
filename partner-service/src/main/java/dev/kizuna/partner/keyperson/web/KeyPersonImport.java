package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.ingest.ImportKind;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.keyperson.application.AppointingKeyPerson.Announcement;
import dev.kizuna.partner.keyperson.application.ImportingKeyPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Key persons from a file; a row that says to whom the role was announced takes it over as it is. */
@Component
final class KeyPersonImport implements ImportKind {

    private final ImportingKeyPerson importing;
    private final Requests requests;

    KeyPersonImport(ImportingKeyPerson importing, Requests requests) {
        this.importing = importing;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "key-persons";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("partnerId", "keyPersonId", "displayName");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of(
                "email",
                "slackUserId",
                "title",
                "timeZone",
                "lineUserId",
                "locale",
                "announcedTo",
                "rampStart",
                "occurredAt");
    }

    @Override
    public String idColumn() {
        return "keyPersonId";
    }

    @Override
    public List<Violation> take(Map<String, String> row) {
        var fields = requests.cells();
        var start = new Start(
                fields.id("keyPersonId", row.get("keyPersonId")),
                fields.id("partnerId", row.get("partnerId")),
                RequestMark.NONE,
                fields.occurredAt(row.get("occurredAt")));
        var profile = new PersonRequests.Edit(
                        row.get("displayName"),
                        row.get("email"),
                        row.get("slackUserId"),
                        row.get("title"),
                        row.get("timeZone"),
                        row.get("lineUserId"),
                        row.get("locale"),
                        null,
                        null,
                        null)
                .read(fields);
        var announcedTo = fields.optionalText("announcedTo", row.get("announcedTo"));
        var rampStart = fields.optionalTime("rampStart", row.get("rampStart"));
        if (announcedTo == null && rampStart != null) {
            fields.refuse(ErrorCode.MISSING_FIELD, "announcedTo", "must be given with rampStart");
        }
        if (!fields.violations().isEmpty()) {
            return fields.violations();
        }
        var announcement = announcedTo == null ? null : new Announcement(announcedTo, rampStart, List.of());
        return Answers.violations(importing.take(start, profile, announcement));
    }
}
