/** Topics, producing and consuming, with a dead letter for whatever cannot be processed. */
@NullMarked
package dev.kizuna.kit.kafka;

import org.jspecify.annotations.NullMarked;
