/** Events of other systems: as CloudEvents over HTTP or as rows of a CSV file, each answered by itself. */
@NullMarked
package dev.kizuna.kit.ingest;

import org.jspecify.annotations.NullMarked;
