package dev.kizuna.kpi.scorecard.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;

/**
 * A feature's part of the topology, beside the tally or behind it. Parts are built in a fixed order, since the order
 * numbers the tasks: a new part comes last.
 */
@FunctionalInterface
public interface TopologyPart {

    /**
     * Adds the part.
     *
     * @param events all that was read, keyed by the partner
     * @param news what the tally tells of it
     */
    void build(KStream<String, SpecificRecord> events, KStream<String, TallyNews> news);
}
