/** Which generation counts, in the document store. */
@NullMarked
package dev.kizuna.kpi.generation.persistence;

import org.jspecify.annotations.NullMarked;
