package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * What differs on the outside when a service makes its data a second time, beside itself: what topics and consumer groups are
 * called on the broker, and what makes an event of this edition newer than those before.
 */
public interface Edition {

    /** The only one, of services that do no such thing: names are those of the catalogue. */
    Edition ONLY = new Edition() {};

    default String topic(Topic topic) {
        return topic.name();
    }

    default String group(String group) {
        return group;
    }

    /** The event as it goes out. */
    default SpecificRecord told(SpecificRecord event) {
        return event;
    }
}
