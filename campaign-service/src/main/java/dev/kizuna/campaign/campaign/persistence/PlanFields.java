package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.campaign.domain.Objective;
import dev.kizuna.campaign.campaign.domain.Phase;
import dev.kizuna.campaign.campaign.domain.PhaseKind;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Target;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** A plan among the fields of a campaign's document. */
final class PlanFields {

    private PlanFields() {}

    static void write(Plan plan, Document document) {
        document.append("title", plan.title())
                .append(CampaignDocumentMapper.OBJECTIVE, plan.objective().name())
                .append(CampaignDocumentMapper.STARTS_ON, DocumentFields.day(plan.startsOn()))
                .append(CampaignDocumentMapper.ENDS_ON, DocumentFields.day(plan.endsOn()))
                .append("targets", targets(plan.targets()))
                .append("budget", DocumentFields.money(plan.budget()))
                .append("phases", plan.phases().stream().map(PlanFields::phase).toList());
    }

    static Plan read(Document state) {
        return new Plan(
                state.getString("title"),
                Objective.valueOf(state.getString(CampaignDocumentMapper.OBJECTIVE)),
                Objects.requireNonNull(DocumentFields.day(state, CampaignDocumentMapper.STARTS_ON)),
                Objects.requireNonNull(DocumentFields.day(state, CampaignDocumentMapper.ENDS_ON)),
                targets(state, "targets"),
                DocumentFields.money(state, "budget"),
                state.getList("phases", Document.class, List.of()).stream()
                        .map(PlanFields::phase)
                        .toList());
    }

    static List<Document> targets(List<Target> targets) {
        return targets.stream().map(PlanFields::target).toList();
    }

    static List<Target> targets(Document document, String field) {
        return document.getList(field, Document.class, List.of()).stream()
                .map(PlanFields::target)
                .toList();
    }

    static Document target(Target target) {
        return new Document("metric", target.metric())
                .append("target", DocumentFields.decimal(target.target()))
                .append("unit", target.unit());
    }

    static Target target(Document document) {
        return new Target(
                document.getString("metric"), DocumentFields.decimal(document, "target"), document.getString("unit"));
    }

    private static Document phase(Phase phase) {
        return new Document("id", phase.id())
                .append("kind", phase.kind().name())
                .append(CampaignDocumentMapper.STARTS_ON, DocumentFields.day(phase.startsOn()))
                .append(CampaignDocumentMapper.ENDS_ON, DocumentFields.day(phase.endsOn()));
    }

    private static Phase phase(Document document) {
        return new Phase(
                document.getString("id"),
                PhaseKind.valueOf(document.getString("kind")),
                Objects.requireNonNull(DocumentFields.day(document, CampaignDocumentMapper.STARTS_ON)),
                Objects.requireNonNull(DocumentFields.day(document, CampaignDocumentMapper.ENDS_ON)));
    }
}
