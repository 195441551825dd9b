/** Avro in Confluent's wire format, with Confluent's REST API and property names, so that its own classes can take the place of these. */
@NullMarked
package dev.kizuna.schemas.serde;

import org.jspecify.annotations.NullMarked;
