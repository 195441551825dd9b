package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Gap;
import dev.kizuna.kpi.gap.domain.Gap.Closing;
import dev.kizuna.kpi.gap.domain.Gap.How;
import dev.kizuna.kpi.gap.domain.GapSearch;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Schedule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each campaign when a day of it is over by the wall clock, and when something is told of days that are over;
 * what its gaps are then is compared with what was published, and only the difference is said.
 */
final class WatchTargets implements Processor<String, CampaignNews, String, SpecificRecord> {

    static final String WATCHES = "campaign-watches";

    private static final int LOOKS_AT_ONCE = 200;

    private static final String DETECTED = "detected";
    private static final String RESTATED = "restated";
    private static final String CLOSED = "closed";
    private static final List<String> CHANGES = List.of(DETECTED, RESTATED, CLOSED);

    private final GapSettings settings;
    private final GapSearch search;
    private final Clock clock;
    private final MeterRegistry meters;

    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Watch> watches;
    private CampaignDays days;
    private Looks looks;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    WatchTargets(GapSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.search = new GapSearch(settings.rules());
        this.clock = clock;
        this.meters = meters;
        for (Metric metric : Metric.values()) {
            CHANGES.forEach(change -> told(change, metric));
        }
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(WATCHES), Serdes.String(), WatchFormat.serde()),
                CampaignDays.builder(),
                Looks.builder());
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.watches = context.getStateStore(WATCHES);
        this.days = new CampaignDays(context.getStateStore(CampaignDays.NAME));
        this.looks = new Looks(context.getStateStore(Looks.NAME));
        context.schedule(settings.interval(), PunctuationType.WALL_CLOCK_TIME, _ -> lookAtWhatIsDue());
    }

    @Override
    public void process(Record<String, CampaignNews> record) {
        String campaignId = record.key();
        @Nullable Watch known = watches.get(campaignId);
        switch (record.value()) {
            case CampaignNews.Told told -> {
                Course before = known == null ? Course.unknown(campaignId, told.partnerId()) : known.course();
                Course after = before.with(told.report());
                if (known == null || !after.equals(before)) {
                    Watch watch = known == null
                            ? new Watch(after, told.zone(), List.of(), Watch.NEVER)
                            : known.with(after, known.zone());
                    lookSoon(watch);
                }
            }
            case CampaignNews.Located(var zone) -> {
                if (known != null) {
                    lookSoon(known.with(known.course(), zone));
                }
            }
            case CampaignNews.Brought brought -> {
                days.put(campaignId, brought);
                if (known != null && brought.day().isBefore(today(known.zone()))) {
                    lookSoon(known);
                }
            }
        }
    }

    private void lookSoon(Watch watch) {
        plan(
                watch,
                Math.min(watch.nextLook(), clock.millis() + settings.settle().toMillis()));
    }

    private void plan(Watch watch, long at) {
        String campaignId = watch.course().campaignId();
        if (at != watch.nextLook()) {
            if (watch.nextLook() != Watch.NEVER) {
                looks.remove(watch.nextLook(), campaignId);
            }
            if (at != Watch.NEVER) {
                looks.add(at, campaignId);
            }
        }
        watches.put(campaignId, watch.next(at));
    }

    private void lookAtWhatIsDue() {
        for (String campaignId : looks.due(clock.millis(), LOOKS_AT_ONCE)) {
            Watch watch = watches.get(campaignId);
            if (watch != null) {
                look(watch);
            }
        }
    }

    private void look(Watch watch) {
        Optional<Schedule> schedule = Schedule.of(watch.course(), watch.zone());
        LocalDate today = today(watch.zone());
        List<Gap> found = schedule.map(
                        known -> search.find(known, days.of(watch.course().campaignId()), lastDayOver(known, today)))
                .orElse(List.of());
        Watch looked = watch.lookedAt(publish(watch, found, schedule.orElse(null)));
        boolean goesOn = schedule.isPresent() && !today.isAfter(schedule.get().lastDayEver());
        plan(looked, goesOn ? endOf(today, watch.zone()).plus(settings.settle()).toEpochMilli() : Watch.NEVER);
    }

    /** A completed campaign's last day is over with its completion. */
    private static LocalDate lastDayOver(Schedule schedule, LocalDate today) {
        return schedule.completedAt() != null && schedule.lastDayEver().equals(today) ? today : today.minusDays(1);
    }

    private List<Published> publish(Watch watch, List<Gap> found, @Nullable Schedule schedule) {
        Map<String, Published> left = new LinkedHashMap<>();
        watch.published().forEach(published -> left.put(published.gap().gapId(), published));
        List<Published> now = new ArrayList<>();
        for (Gap gap : found) {
            now.add(publish(gap, left.remove(gap.gapId()), found, schedule, watch.zone()));
        }
        left.values().forEach(gone -> now.add(withdraw(gone, found)));
        return now;
    }

    private Published publish(
            Gap gap, @Nullable Published before, List<Gap> found, @Nullable Schedule schedule, ZoneId zone) {
        if (before != null && before.gap().equals(gap)) {
            return before;
        }
        @Nullable Closing closedBefore = before == null ? null : before.gap().closing();
        boolean begins = before == null
                || !before.gap().beginsLike(gap)
                || closedBefore != null && (gap.closing() == null || closedBefore.how() == How.RESTATED);
        boolean isNews = begins || closedBefore != null;
        long revision = before == null ? 1 : isNews ? before.revision() + 1 : before.revision();
        var published = new Published(gap, revision);
        if (begins) {
            tell(GapEvents.detected(published, endOf(gap.day(), zone)), gap, revision == 1 ? DETECTED : RESTATED);
        }
        @Nullable Closing closing = gap.closing();
        if (closing != null) {
            int othersOpen = openBy(closing.day(), gap, found);
            tell(GapEvents.closed(published, closing, othersOpen, at(closing, schedule, zone)), gap, CLOSED);
        }
        return published;
    }

    private Published withdraw(Published gone, List<Gap> found) {
        @Nullable Closing closing = gone.gap().closing();
        if (closing != null && closing.how() == How.RESTATED) {
            return gone;
        }
        var restated = new Closing(How.RESTATED, gone.gap().day(), null, null);
        var published =
                new Published(gone.gap().with(restated), closing == null ? gone.revision() : gone.revision() + 1);
        int othersOpen =
                (int) found.stream().filter(gap -> gap.closing() == null).count();
        tell(
                GapEvents.closed(
                        published, restated, othersOpen, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                gone.gap(),
                CLOSED);
        return published;
    }

    /** How many others were open at the end of a day. */
    private static int openBy(LocalDate day, Gap closed, List<Gap> found) {
        return (int) found.stream()
                .filter(gap -> !gap.gapId().equals(closed.gapId()) && !gap.day().isAfter(day))
                .filter(gap -> gap.closing() == null || gap.closing().day().isAfter(day))
                .count();
    }

    private void tell(SpecificRecord event, Gap gap, String change) {
        context.forward(new Record<>(gap.partnerId(), event, Math.max(0, clock.millis())));
        told(change, gap.target().metric()).increment();
    }

    /** Made when the processor is: a counter that begins with its first count shows no growth by it. */
    private Counter told(String change, Metric metric) {
        return meters.counter("kizuna.kpi.gaps", "change", change, "metric", metric.label());
    }

    private static Instant at(Closing closing, @Nullable Schedule schedule, ZoneId zone) {
        Instant end = endOf(closing.day(), zone);
        Instant completedAt = schedule == null ? null : schedule.completedAt();
        return completedAt != null && completedAt.isBefore(end) ? completedAt : end;
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
