package dev.kizuna.partner.partnership.web;

import dev.kizuna.kit.ingest.ImportKind;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ImportingPartner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Partners from a file. A row that is there already changes nothing, another row for the same partner edits its profile.
 * Tier and stage are those in which a new partner is taken over, with all its history elsewhere.
 */
@Component
final class PartnerImport implements ImportKind {

    private final ImportingPartner importing;
    private final Requests requests;

    PartnerImport(ImportingPartner importing, Requests requests) {
        this.importing = importing;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("partnerId", "name", "type", "timeZone", "calendarId", "ownerId");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("slackChannel", "lineGroupId", "tier", "stage", "stageSince");
    }

    @Override
    public String idColumn() {
        return "partnerId";
    }

    @Override
    public List<Violation> take(Map<String, String> row) {
        var fields = requests.cells();
        String partnerId = fields.id("partnerId", row.get("partnerId"));
        PartnerType type = fields.symbol("type", row.get("type"), PartnerType.class);
        PartnerProfile given = new PartnerRequests.Edit(
                        row.get("name"),
                        row.get("timeZone"),
                        row.get("calendarId"),
                        row.get("ownerId"),
                        row.get("slackChannel"),
                        null,
                        null,
                        null,
                        row.get("lineGroupId"),
                        null)
                .read(fields);
        String tier = fields.optionalText("tier", row.get("tier"));
        PartnerStage stage = fields.optionalSymbol("stage", row.get("stage"), PartnerStage.class);
        Instant since = fields.optionalTime("stageSince", row.get("stageSince"));
        if (!fields.violations().isEmpty()) {
            return fields.violations();
        }
        var start = new Start(partnerId, partnerId, RequestMark.NONE, since);
        return Answers.violations(importing.take(
                start,
                type,
                tier,
                stage == null ? PartnerStage.IDENTIFIED : stage,
                given,
                present -> onTop(given, present)));
    }

    private static PartnerProfile onTop(PartnerProfile given, PartnerProfile present) {
        return new PartnerProfile(
                given.name(),
                given.timeZone(),
                given.calendarId(),
                given.ownerId(),
                given.slackChannel() == null ? present.slackChannel() : given.slackChannel(),
                present.managerId(),
                present.executiveId(),
                present.locale(),
                given.lineGroupId() == null ? present.lineGroupId() : given.lineGroupId());
    }
}
