/** How an event becomes a Kafka record: its key, its partition, its CloudEvents headers. */
@NullMarked
package dev.kizuna.schemas.record;

import org.jspecify.annotations.NullMarked;
