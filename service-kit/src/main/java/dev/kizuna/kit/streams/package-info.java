/** What every Kafka Streams topology does with its records before and after its own rules. */
@NullMarked
package dev.kizuna.kit.streams;

import org.jspecify.annotations.NullMarked;
