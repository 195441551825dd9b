/** What happens, as it happens. */
@NullMarked
package dev.kizuna.dashboard.event;

import org.jspecify.annotations.NullMarked;
