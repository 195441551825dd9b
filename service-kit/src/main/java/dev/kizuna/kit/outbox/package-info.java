/** Events that are kept inside the document they tell of until Kafka has them. */
@NullMarked
package dev.kizuna.kit.outbox;

import org.jspecify.annotations.NullMarked;
