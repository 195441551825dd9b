/** Events of every feature on their way to Kafka, and those of other systems on their way in. */
@NullMarked
package dev.kizuna.partner.aggregate.messaging;

import org.jspecify.annotations.NullMarked;
