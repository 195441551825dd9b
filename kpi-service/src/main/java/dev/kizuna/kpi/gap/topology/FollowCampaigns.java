package dev.kizuna.kpi.gap.topology;

import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.gap.event.CampaignReports;
import dev.kizuna.kpi.scorecard.topology.TallyNews;
import dev.kizuna.kpi.scorecard.topology.TallyNews.CampaignReported;
import dev.kizuna.kpi.scorecard.topology.TallyNews.CardChanged;
import dev.kizuna.kpi.scorecard.topology.TallyNews.ZoneChanged;
import dev.kizuna.schemas.record.EventFields;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Sends what becomes known at a partner to the campaigns that it concerns, whichever partners they have in common. */
final class FollowCampaigns implements Processor<String, TallyNews, String, CampaignNews> {

    /** By partner and campaign; for a partner whose days move. */
    static final String LED = "led-campaigns";

    private static final byte[] MARK = new byte[0];

    private final MeterRegistry meters;

    private ProcessorContext<String, CampaignNews> context;
    private KeyValueStore<String, byte[]> led;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FollowCampaigns(MeterRegistry meters) {
        this.meters = meters;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(LED), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public void init(ProcessorContext<String, CampaignNews> context) {
        this.context = context;
        this.led = context.getStateStore(LED);
    }

    @Override
    public void process(Record<String, TallyNews> record) {
        switch (record.value()) {
            case CampaignReported reported -> reported(reported, record);
            case ZoneChanged moved -> moved(moved.partnerId(), moved.zone(), record);
            case CardChanged changed
            when changed.event().getScope() == Scope.CAMPAIGN -> counted(changed.event(), record);
            default -> {}
        }
    }

    private void reported(CampaignReported reported, Record<String, TallyNews> record) {
        String partnerId = EventFields.partnerId(reported.event());
        told(reported.event()).ifPresent(told -> {
            led.put(partnerId + "/" + told.campaignId(), MARK);
            tell(told.campaignId(), new CampaignNews.Told(partnerId, reported.zone(), told.report()), record);
        });
    }

    /** A range that cannot be makes a dead letter, and is counted like all that cannot be. */
    private Optional<CampaignReports.Told> told(SpecificRecord event) {
        try {
            return CampaignReports.of(event);
        } catch (IllegalArgumentException e) {
            meters.counter("kizuna.kpi.implausible", "kind", "range").increment();
            throw e;
        }
    }

    private void moved(String partnerId, ZoneId zone, Record<String, TallyNews> record) {
        String prefix = partnerId + "/";
        List<String> campaigns = new ArrayList<>();
        try (var found = led.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> campaigns.add(entry.key.substring(prefix.length())));
        }
        campaigns.forEach(campaignId -> tell(campaignId, new CampaignNews.Located(zone), record));
    }

    private void counted(ScorecardUpdated card, Record<String, TallyNews> record) {
        var counted =
                Counted.of(card.getCounters(), card.getSums(), card.getUnconverted(), card.getReportingCurrency());
        tell(card.getScopeId(), new CampaignNews.Brought(card.getPartnerId(), card.getDay(), counted), record);
    }

    private void tell(String campaignId, CampaignNews news, Record<String, TallyNews> cause) {
        context.forward(new Record<>(campaignId, news, cause.timestamp()));
    }
}
