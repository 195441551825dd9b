/** What the serde costs beside Avro's bare encoder and decoder. */
@NullMarked
package dev.kizuna.benchmark.serde;

import org.jspecify.annotations.NullMarked;
