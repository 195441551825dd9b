package dev.kizuna.kpi.health.topology;

import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.event.partner.PartnerStageChanged;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.health.domain.HealthRules;
import dev.kizuna.kpi.ramp.topology.PartnerRamps;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.topology.CountedDays;
import dev.kizuna.kpi.scorecard.topology.TallyNews;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** From days that ended to partners whose health fell. Behind the tally and the ramps, in the same task. */
public final class HealthTopology {

    private final EventStreams events;
    private final HealthRules rules;
    private final HealthTiming timing;
    private final Clock clock;
    private final MeterRegistry meters;

    public HealthTopology(
            EventStreams events, HealthRules rules, HealthTiming timing, Clock clock, MeterRegistry meters) {
        this.events = events;
        this.rules = rules;
        this.timing = timing;
        this.clock = clock;
        this.meters = meters;
    }

    /** Adds the topology behind the scorecards' and the ramps'. */
    public void build(KStream<String, SpecificRecord> read, KStream<String, TallyNews> news) {
        KStream<String, HealthNews> stages = read.flatMapValues(HealthTopology::stage, Named.as("health-stages"));
        KStream<String, HealthNews> days = news.flatMapValues(HealthTopology::day, Named.as("health-days"));
        events.write(
                stages.merge(days, Named.as("health-news"))
                        .process(new HealthSupplier(), Named.as("watch-health"), CountedDays.STORE, PartnerRamps.STORE),
                "health-out");
    }

    private static List<HealthNews> day(TallyNews news) {
        return switch (news) {
            case TallyNews.CardChanged(var card)
            when card.getScope() == Scope.PARTNER ->
                List.of(new HealthNews.DayChanged(card.getPartnerId(), card.getDay(), ZoneId.of(card.getTimeZone())));
            case TallyNews.ZoneChanged(var partnerId, var zone) -> List.of(new HealthNews.ZoneChanged(partnerId, zone));
            default -> List.of();
        };
    }

    private static List<HealthNews> stage(@Nullable SpecificRecord event) {
        return switch (event) {
            case PartnerStageChanged changed -> entered(changed, changed.getToStage());
            case PartnerOnboarded onboarded -> entered(onboarded, onboarded.getToStage());
            case PartnerPaused paused -> entered(paused, PartnerStage.PAUSED);
            case PartnerTerminated terminated -> entered(terminated, PartnerStage.TERMINATED);
            case PartnerReactivated reactivated -> entered(reactivated, reactivated.getToStage());
            case null, default -> List.of();
        };
    }

    private static List<HealthNews> entered(SpecificRecord event, PartnerStage stage) {
        String partnerId = EventFields.partnerId(event);
        boolean rests = stage == PartnerStage.PAUSED || stage == PartnerStage.TERMINATED;
        var by = new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
        return PartnerKeys.isValidId(partnerId)
                ? List.of(new HealthNews.StageEntered(partnerId, by, rests))
                : List.of();
    }

    private final class HealthSupplier implements ProcessorSupplier<String, HealthNews, String, SpecificRecord> {

        @Override
        public Processor<String, HealthNews, String, SpecificRecord> get() {
            return new HealthProcessor(rules, timing, clock, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(HealthProcessor.builder());
        }
    }
}
