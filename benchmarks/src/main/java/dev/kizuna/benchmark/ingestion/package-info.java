/** Events over HTTP, beside a bare producer of the same records and beside parsing alone. */
@NullMarked
package dev.kizuna.benchmark.ingestion;

import org.jspecify.annotations.NullMarked;
