/** The page around the panels. */
@NullMarked
package dev.kizuna.dashboard.page;

import org.jspecify.annotations.NullMarked;
