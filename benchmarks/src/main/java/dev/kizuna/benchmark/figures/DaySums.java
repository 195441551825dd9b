package dev.kizuna.benchmark.figures;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.schemas.record.EventFields;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** What the job of the Flink peer does, in Kafka Streams: counts and sums of a scope on a day, published when they changed. */
record DaySums(Duration interval) implements ProcessorSupplier<String, SpecificRecord, String, byte[]> {

    private static final String STORE = "day-sums";
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int COUNTERS = 16;
    private static final int SUMS = 4;
    private static final int REVENUE = 0;
    private static final int COST = 1;
    private static final int NONE = -1;

    private enum Count {
        TOUCHES,
        LEADS,
        MQL,
        CONVERSIONS,
        REACH,
        COSTS,
        STAGES
    }

    /** What an event adds to each of its cards. */
    private record Told(
            @Nullable String campaignId, @Nullable String keyPersonId, int counter, long times, int sum, long amount) {

        static Told of(Count count) {
            return new Told(null, null, count.ordinal(), 1, NONE, 0);
        }

        Told of(Optional<String> campaign, Optional<String> keyPerson) {
            return new Told(campaign.orElse(null), keyPerson.orElse(null), counter, times, sum, amount);
        }

        Told with(int sumOf, Money money) {
            return new Told(
                    campaignId,
                    keyPersonId,
                    counter,
                    times,
                    sumOf,
                    money.getAmount().unscaledValue().longValue());
        }
    }

    @Override
    public Processor<String, SpecificRecord, String, byte[]> get() {
        return new Adding(interval);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled());
    }

    private static final class Adding extends ContextualProcessor<String, SpecificRecord, String, byte[]> {

        private final Duration interval;
        private final Set<String> changed = new LinkedHashSet<>();

        private KeyValueStore<String, byte[]> cards;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
        Adding(Duration interval) {
            this.interval = interval;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            cards = context.getStateStore(STORE);
            context.schedule(Instant.EPOCH, interval, PunctuationType.WALL_CLOCK_TIME, this::publish);
        }

        @Override
        public void process(Record<String, SpecificRecord> record) {
            Told told = told(record.value());
            if (told != null) {
                String partner = record.key();
                LocalDate day = LocalDate.ofInstant(EventFields.occurredAt(record.value()), ZONE);
                add(partner + "/PARTNER/" + partner + "/" + day, told);
                if (told.campaignId() != null) {
                    add(partner + "/CAMPAIGN/" + told.campaignId() + "/" + day, told);
                }
                if (told.keyPersonId() != null) {
                    add(partner + "/KEY_PERSON/" + told.keyPersonId() + "/" + day, told);
                }
            }
        }

        private void add(String key, Told told) {
            byte[] known = cards.get(key);
            byte[] card = known == null ? new byte[(COUNTERS + SUMS) * Long.BYTES] : known.clone();
            add(card, told.counter(), told.times());
            if (told.sum() != NONE) {
                add(card, COUNTERS + told.sum(), told.amount());
            }
            cards.put(key, card);
            changed.add(key);
        }

        private static void add(byte[] card, int place, long more) {
            var longs = ByteBuffer.wrap(card).asLongBuffer();
            longs.put(place, longs.get(place) + more);
        }

        private void publish(long now) {
            if (!changed.isEmpty()) {
                changed.forEach(key -> context().forward(new Record<>(key, cards.get(key), now)));
                changed.clear();
                context().commit();
            }
        }

        private static @Nullable Told told(SpecificRecord event) {
            return switch (event) {
                case TouchRecorded e -> Told.of(Count.TOUCHES).of(Optional.of(e.getCampaignId()), Optional.empty());
                case LeadCaptured e -> Told.of(Count.LEADS).of(e.getCampaignId(), e.getKeyPersonId());
                case LeadQualified _ -> Told.of(Count.MQL);
                case DealStageReached e ->
                    new Told(null, null, Count.STAGES.ordinal() + e.getStage().ordinal(), 1, NONE, 0);
                case ConversionRecorded e -> Told.of(Count.CONVERSIONS).with(REVENUE, e.getAmount());
                case CostIncurred e -> {
                    Told cost = Told.of(Count.COSTS).of(e.getCampaignId(), Optional.empty());
                    yield e.getAmount().map(money -> cost.with(COST, money)).orElse(cost);
                }
                case ReachReported e -> new Told(e.getCampaignId(), null, Count.REACH.ordinal(), e.getReach(), NONE, 0);
                default -> null;
            };
        }
    }
}
