package dev.kizuna.partner.keyperson.messaging;

import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes a tombstone of nobody to each partition of the directory from time to time. A broker closes a segment only when
 * something is written after it, and cleans only closed ones; without this, what was erased last in a quiet partition
 * would stay on its disk.
 */
@Component
class DirectoryUpkeep {

    private static final String NOBODY = "upkeep";

    private final EventProducer producer;
    private final PartitionCounts partitions;

    DirectoryUpkeep(EventProducer producer, PartitionCounts partitions) {
        this.producer = producer;
        this.partitions = partitions;
    }

    @Scheduled(fixedDelayString = "${kizuna.directory.upkeep}", initialDelayString = "${kizuna.directory.upkeep-after}")
    void writeToEachPartition() {
        List<CompletableFuture<?>> written = new ArrayList<>();
        keys(partitions.of(Topics.PARTNER_DIRECTORY.name()))
                .forEach(key -> written.add(producer.erase(Topics.PARTNER_DIRECTORY, key)));
        CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
    }

    /** A key for each partition, in their order; no partner has them. */
    static List<String> keys(int count) {
        List<String> keys = new ArrayList<>();
        for (int partition = 0, number = 0; partition < count; number++) {
            String key = PartnerKeys.composite(NOBODY + "-" + number, NOBODY);
            if (PartnerKeys.partition(key, count) == partition) {
                keys.add(key);
                partition++;
            }
        }
        return keys;
    }
}
