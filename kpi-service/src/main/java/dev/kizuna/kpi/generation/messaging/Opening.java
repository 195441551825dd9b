package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The first words of a generation on a partition: what it has counted up to now, as far as that is not what everybody was
 * told before. Of what it told itself on the way through the history, only the last is said.
 */
final class Opening {

    private static final UUID NOTHING = new Telling("", "").digest();

    private final Generation own;
    private final TopicScan scan;

    Opening(Generation own, TopicScan scan) {
        this.own = own;
        this.scan = scan;
    }

    /** Takes what is to be told. */
    interface Listener {

        /** What this generation told itself is right as it is. */
        void tell(ConsumerRecord<byte[], byte[]> raw);

        /** Something else has to be told under a key. */
        void tell(String key, SpecificRecord event);
    }

    private record Last(long offset, UUID digest) {}

    /**
     * Tells what is new.
     *
     * @param end before which offset of the generation's own partition
     */
    void open(Topic topic, int partition, long end, Unsaying unsaying, Listener listener) {
        var told = new TopicPartition(topic.name(), partition);
        var counted = new TopicPartition(OwnTopics.name(own, topic), partition);
        long toldEnd = scan.end(told);
        Map<String, UUID> before = scan.newest(told, toldEnd);
        Map<String, Last> now = new HashMap<>();
        scan.read(counted, end, (raw, event) -> {
            Telling telling = Telling.of(event);
            now.put(telling.subject(), new Last(raw.offset(), telling.digest()));
        });

        Set<String> changed = new HashSet<>();
        Set<Long> offsets = new HashSet<>();
        now.forEach((subject, last) -> {
            if (!Objects.equals(before.getOrDefault(subject, NOTHING), last.digest)) {
                changed.add(subject);
                offsets.add(last.offset);
            }
        });
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(now.keySet());

        Map<String, SpecificRecord> tellings = new HashMap<>();
        List<Map.Entry<String, SpecificRecord>> takenBack = new ArrayList<>();
        if (!changed.isEmpty() || !gone.isEmpty()) {
            Map<String, String> keys = new HashMap<>();
            scan.read(told, toldEnd, (raw, event) -> {
                String subject = Telling.of(event).subject();
                if (gone.contains(subject) || event instanceof ConversionAttributed && changed.contains(subject)) {
                    tellings.put(subject, event);
                    keys.put(subject, TopicScan.key(raw));
                }
            });
            gone.forEach(subject -> unsaying.of(Objects.requireNonNull(tellings.get(subject)))
                    .ifPresent(event -> takenBack.add(Map.entry(Objects.requireNonNull(keys.get(subject)), event))));
        }
        if (!offsets.isEmpty()) {
            scan.read(counted, end, (raw, event) -> {
                if (offsets.contains(raw.offset())) {
                    SpecificRecord known = tellings.get(Telling.of(event).subject());
                    SpecificRecord instead = unsaying.instead(known, event);
                    if (instead.equals(event)) {
                        listener.tell(raw);
                    } else {
                        listener.tell(TopicScan.key(raw), instead);
                    }
                }
            });
        }
        takenBack.forEach(entry -> listener.tell(entry.getKey(), entry.getValue()));
    }
}
