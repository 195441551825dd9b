package dev.kizuna.dashboard.feed.messaging;

import static dev.kizuna.dashboard.feed.messaging.Line.*;

import dev.kizuna.dashboard.feed.FeedItem.Part;
import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.kpi.*;
import dev.kizuna.event.notification.NotificationDelivered;
import dev.kizuna.event.sla.ObligationChanged;
import org.apache.avro.specific.SpecificRecord;

/** Lines of what came of it all: milestones, gaps, health, promises kept and broken, messages. */
final class OutcomeLines {

    private OutcomeLines() {}

    static Line of(SpecificRecord event, String name) {
        return switch (event) {
            case MilestoneReached e ->
                milestone(
                        name,
                        Tone.GOOD,
                        e.getKeyPersonId(),
                        e.getRampDay(),
                        e.getMetric(),
                        e.getActual(),
                        e.getTarget());
            case MilestoneMissed e ->
                milestone(
                        name,
                        Tone.BAD,
                        e.getKeyPersonId(),
                        e.getRampDay(),
                        e.getMetric(),
                        e.getActual(),
                        e.getTarget());
            case KpiGapDetected e -> line(name, Tone.WARNING, word("counter", e.getMetric()));
            case KpiGapClosed e -> line(name, Tone.GOOD, word("counter", e.getMetric()));
            case PartnerHealthFell e -> line(name, Tone.WARNING, plain(e.getBefore() + " → " + e.getScore()));
            case PartnerHealthRecovered e -> line(name, Tone.GOOD, plain(Integer.toString(e.getScore())));
            case ObligationChanged e ->
                line(
                        name + "." + e.getStatus(),
                        switch (e.getStatus()) {
                            case BREACHED -> Tone.BAD;
                            case WARNED, MET_LATE -> Tone.WARNING;
                            case MET, RETRACTED -> Tone.GOOD;
                            case OPEN, CANCELLED -> Tone.NEUTRAL;
                        },
                        word("policy", e.getPolicy()),
                        plain(e.getSubjectId()));
            case NotificationDelivered e ->
                line(
                        name + "." + e.getOutcome(),
                        Tone.NEUTRAL,
                        word("medium", e.getMedium()),
                        plain(e.getChannel().orElse(null)));
            default -> line(name, Tone.NEUTRAL);
        };
    }

    private static Line milestone(
            String name, Tone tone, String keyPersonId, int rampDay, String metric, int actual, int target) {
        return line(
                name,
                tone,
                person(keyPersonId),
                new Part.Phrase("phrase.ramp-day", Integer.toString(rampDay)),
                word("metric", metric),
                plain(actual + " / " + target));
    }
}
