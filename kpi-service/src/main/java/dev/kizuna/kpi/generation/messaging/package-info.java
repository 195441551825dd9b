/** What generations have told on their topics: reading, comparing and telling it. */
@NullMarked
package dev.kizuna.kpi.generation.messaging;

import org.jspecify.annotations.NullMarked;
