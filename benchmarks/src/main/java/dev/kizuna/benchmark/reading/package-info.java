/** What it costs to read figures out of the stores in which they are counted, and out of documents. */
@NullMarked
package dev.kizuna.benchmark.reading;

import org.jspecify.annotations.NullMarked;
