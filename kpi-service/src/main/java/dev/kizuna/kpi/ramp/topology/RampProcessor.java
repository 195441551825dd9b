package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.LoadPhaseWithdrawn;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.ramp.domain.Verdict;
import dev.kizuna.kpi.ramp.event.RampReports;
import dev.kizuna.kpi.scorecard.topology.TallyNews.AchievementChanged;
import dev.kizuna.kpi.scorecard.topology.TallyNews.KeyPersonReported;
import dev.kizuna.kpi.scorecard.topology.TallyNews.RampNews;
import dev.kizuna.kpi.scorecard.topology.TallyNews.ZoneChanged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Says of each ramp target, once, that it was reached or missed: at once while it is told as it happens. While history is
 * read, plans and deals come in any order, so that nothing is said before a while after its end.
 */
final class RampProcessor implements Processor<String, RampNews, String, SpecificRecord> {

    /** Nothing waits longer for the end of history, which a publisher's wrong clock would keep from coming. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String REACHED = "reached";
    private static final String MISSED = "missed";

    private final RampRules rules;
    private final Clock clock;
    private final MeterRegistry meters;

    private ProcessorContext<String, SpecificRecord> context;
    private RampStores stores;
    private Deadlines deadlines;
    private Instant historyUntil = Instant.MIN;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    RampProcessor(RampRules rules, Clock clock, MeterRegistry meters) {
        this.rules = rules;
        this.clock = clock;
        this.meters = meters;
        for (Metric metric : Metric.values()) {
            verdicts(REACHED, metric);
            verdicts(MISSED, metric);
        }
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.stores = new RampStores(context);
        this.deadlines = new Deadlines(context.getStateStore(Deadlines.NAME));
        context.schedule(rules.interval(), PunctuationType.WALL_CLOCK_TIME, _ -> lookAtWhatIsDue());
    }

    @Override
    public void process(Record<String, RampNews> record) {
        Instant now = clock.instant();
        if (record.timestamp() < now.minus(rules.settle()).toEpochMilli()) {
            historyUntil = now.plus(rules.settle());
        }
        switch (record.value()) {
            case KeyPersonReported reported -> reportIfPossible(reported.event(), reported.zone());
            case AchievementChanged changed -> achieve(changed);
            case ZoneChanged changed ->
                stores.of(changed.partnerId()).forEach(ramp -> change(ramp, ramp.in(changed.zone())));
        }
    }

    /** A range that cannot be makes a dead letter, and is counted like all that cannot be. */
    private void reportIfPossible(SpecificRecord event, ZoneId zone) {
        try {
            report(event, zone);
        } catch (IllegalArgumentException e) {
            meters.counter("kizuna.kpi.implausible", "kind", "range").increment();
            throw e;
        }
    }

    private void report(SpecificRecord event, ZoneId zone) {
        switch (event) {
            case KeyPersonAppointed appointed ->
                change(
                        appointed.getPartnerId(),
                        appointed.getKeyPersonId(),
                        zone,
                        ramp -> ramp.appointed(RampReports.of(appointed)));
            case RampPlanAgreed agreed ->
                change(
                        agreed.getPartnerId(),
                        agreed.getKeyPersonId(),
                        zone,
                        ramp -> ramp.planned(RampReports.of(agreed)));
            case KeyPersonStoodDown stoodDown ->
                change(
                        stoodDown.getPartnerId(),
                        stoodDown.getKeyPersonId(),
                        zone,
                        ramp -> ramp.stoodDown(RampReports.of(stoodDown)));
            case LoadPhasePlanned planned ->
                change(
                        planned.getPartnerId(),
                        planned.getKeyPersonId(),
                        zone,
                        ramp -> ramp.planned(RampReports.of(planned)));
            case LoadPhaseWithdrawn withdrawn ->
                change(
                        withdrawn.getPartnerId(),
                        withdrawn.getKeyPersonId(),
                        zone,
                        ramp -> ramp.withdrawn(withdrawn.getPhaseId()));
            case IntermediateSuccessNoted noted ->
                change(
                        noted.getPartnerId(),
                        noted.getKeyPersonId(),
                        zone,
                        ramp -> ramp.succeeded(RampReports.of(noted)));
            default -> throw new IllegalArgumentException(event.getClass() + " is not about a ramp");
        }
    }

    private boolean readsHistory() {
        return clock.instant().isBefore(historyUntil);
    }

    private void achieve(AchievementChanged changed) {
        if (changed.counts()) {
            stores.put(changed.partnerId(), changed.achieved());
        } else {
            stores.remove(changed.partnerId(), changed.achieved());
        }
        Ramp ramp = stores.find(
                RampStores.key(changed.partnerId(), changed.achieved().keyPersonId()));
        if (ramp != null) {
            judgeOrAwait(ramp);
        }
    }

    private void change(String partnerId, String keyPersonId, ZoneId zone, UnaryOperator<Ramp> change) {
        Ramp known = stores.find(RampStores.key(partnerId, keyPersonId));
        Ramp before = known == null ? Ramp.unknown(partnerId, keyPersonId, zone) : known;
        change(before, change.apply(before).in(zone));
    }

    private void change(Ramp before, Ramp now) {
        if (!now.equals(before)) {
            stores.put(now);
            judgeOrAwait(now).open().forEach(target -> awaitEnd(now, target));
        }
    }

    private Ramp judgeOrAwait(Ramp ramp) {
        if (!readsHistory()) {
            return judge(ramp, null);
        }
        deadlines.add(clock.instant().plus(rules.settle()), RampStores.key(ramp.partnerId(), ramp.keyPersonId()));
        return ramp;
    }

    private void awaitEnd(Ramp ramp, Target target) {
        Instant now = clock.instant();
        Instant due = ramp.dueAt(target);
        deadlines.add(
                due.isAfter(now) ? due : now.plus(rules.settle()),
                RampStores.key(ramp.partnerId(), ramp.keyPersonId()));
    }

    private void lookAtWhatIsDue() {
        Instant now = clock.instant();
        for (String key : deadlines.due(readsHistory() ? now.minus(PATIENCE) : now)) {
            Ramp ramp = stores.find(key);
            if (ramp != null) {
                judge(ramp, now);
            }
        }
    }

    private Ramp judge(Ramp ramp, @Nullable Instant overdueBy) {
        Ramp judged = ramp;
        for (Verdict verdict : ramp.judge(stores.achievementsOf(ramp), overdueBy)) {
            judged = judged.with(verdict.outcome());
            context.forward(
                    new Record<>(ramp.partnerId(), MilestoneEvents.of(ramp, verdict), Math.max(0, clock.millis())));
            verdicts(
                            verdict.outcome().reached() ? REACHED : MISSED,
                            verdict.target().metric())
                    .increment();
        }
        if (!judged.equals(ramp)) {
            stores.put(judged);
        }
        return judged;
    }

    /** Made when the processor is: a counter that begins with its first count shows no growth by it. */
    private Counter verdicts(String outcome, Metric metric) {
        return meters.counter(
                "kizuna.kpi.milestones",
                "outcome",
                outcome,
                "metric",
                metric.name().toLowerCase(Locale.ROOT));
    }
}
