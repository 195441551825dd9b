package dev.kizuna.partner.marketentry.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.marketentry.domain.Finding;
import dev.kizuna.partner.marketentry.domain.Gate;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Concluded;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.FindingNoted;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachPlanned;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachSettled;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotBegun;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotEnded;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Planned;
import dev.kizuna.partner.marketentry.domain.MarketEntryOutcome;
import dev.kizuna.partner.marketentry.domain.MarketEntryPlan;
import dev.kizuna.partner.marketentry.domain.Outreach;
import dev.kizuna.partner.marketentry.domain.OutreachResult;
import dev.kizuna.partner.marketentry.domain.Pilot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Market entry plans as documents. */
final class MarketEntryDocuments extends ChronicleDocuments<MarketEntryPlan, MarketEntryEvent> {

    static final String OVERDUE_FROM = "overdueFrom";

    private static final String OUTREACH_ID = "outreachId";
    private static final String PILOT_ID = "pilotId";

    MarketEntryDocuments() {
        super(MarketEntryPlan::new);
    }

    @Override
    public Set<String> texts() {
        return Set.of("answer", "source", "why", "reasons");
    }

    @Override
    protected void addFilters(MarketEntryPlan plan, Document state) {
        state.append("market", plan.planned().market())
                .append("keyPersonId", plan.planned().keyPersonId())
                .append(OVERDUE_FROM, plan.overdueFrom().map(Instant::toString).orElse(null));
    }

    @Override
    protected Document event(MarketEntryEvent event) {
        return switch (event) {
            case Planned planned ->
                EventDocuments.of("planned", planned)
                        .append("market", planned.market())
                        .append("keyPersonId", planned.keyPersonId())
                        .append("startsOn", planned.startsOn().toString())
                        .append("endsOn", planned.endsOn().toString())
                        .append("zone", planned.zone().getId())
                        .append("rulesVersion", planned.rulesVersion());
            case FindingNoted noted ->
                EventDocuments.of("finding-noted", noted)
                        .append("findingId", noted.finding().findingId())
                        .append("question", noted.finding().question())
                        .append("answer", noted.finding().answer())
                        .append("source", noted.finding().source());
            case OutreachPlanned planned ->
                EventDocuments.of("outreach-planned", planned)
                        .append(OUTREACH_ID, planned.outreach().outreachId())
                        .append("prospectId", planned.outreach().prospectId())
                        .append("priority", planned.outreach().priority())
                        .append("why", planned.outreach().why());
            case OutreachSettled settled ->
                EventDocuments.of("outreach-settled", settled)
                        .append(OUTREACH_ID, settled.outreachId())
                        .append("result", settled.result().name());
            case PilotBegun begun ->
                EventDocuments.of("pilot-begun", begun)
                        .append(PILOT_ID, begun.pilot().pilotId())
                        .append(OUTREACH_ID, begun.pilot().outreachId())
                        .append("metric", begun.pilot().metric())
                        .append("target", begun.pilot().target());
            case PilotEnded ended ->
                EventDocuments.of("pilot-ended", ended)
                        .append(PILOT_ID, ended.pilotId())
                        .append("actual", ended.actual());
            case GatePassed passed ->
                EventDocuments.of("gate-passed", passed)
                        .append("gate", passed.gate().name())
                        .append("outreaches", passed.outreaches())
                        .append("pilots", passed.pilots());
            case Concluded concluded ->
                EventDocuments.of("concluded", concluded)
                        .append("outcome", concluded.outcome().name())
                        .append("reasons", concluded.reasons());
        };
    }

    @Override
    protected MarketEntryEvent event(Document event, String planId, String partnerId) {
        var occurrence = occurrence(event);
        return switch (EventDocuments.type(event)) {
            case "planned" ->
                new Planned(
                        occurrence,
                        partnerId,
                        planId,
                        text(event, "market"),
                        event.getString("keyPersonId"),
                        LocalDate.parse(text(event, "startsOn")),
                        LocalDate.parse(text(event, "endsOn")),
                        ZoneId.of(text(event, "zone")),
                        event.getInteger("rulesVersion"));
            case "finding-noted" ->
                new FindingNoted(
                        occurrence,
                        partnerId,
                        planId,
                        new Finding(
                                text(event, "findingId"),
                                text(event, "question"),
                                text(event, "answer"),
                                text(event, "source")));
            case "outreach-planned" ->
                new OutreachPlanned(
                        occurrence,
                        partnerId,
                        planId,
                        new Outreach.Draft(
                                text(event, OUTREACH_ID),
                                text(event, "prospectId"),
                                event.getInteger("priority"),
                                text(event, "why")));
            case "outreach-settled" ->
                new OutreachSettled(
                        occurrence,
                        partnerId,
                        planId,
                        text(event, OUTREACH_ID),
                        OutreachResult.valueOf(text(event, "result")));
            case "pilot-begun" ->
                new PilotBegun(
                        occurrence,
                        partnerId,
                        planId,
                        new Pilot.Draft(
                                text(event, PILOT_ID),
                                text(event, OUTREACH_ID),
                                text(event, "metric"),
                                event.getInteger("target")));
            case "pilot-ended" ->
                new PilotEnded(occurrence, partnerId, planId, text(event, PILOT_ID), event.getInteger("actual"));
            case "gate-passed" ->
                new GatePassed(
                        occurrence,
                        partnerId,
                        planId,
                        Gate.valueOf(text(event, "gate")),
                        event.getInteger("outreaches"),
                        event.getInteger("pilots"));
            case "concluded" ->
                new Concluded(
                        occurrence,
                        partnerId,
                        planId,
                        MarketEntryOutcome.valueOf(text(event, "outcome")),
                        event.getList("reasons", String.class, List.of()));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
