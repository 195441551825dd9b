/** What business time costs beside a plain loop over java.time and beside a library asked day by day. */
@NullMarked
package dev.kizuna.benchmark.calendar;

import org.jspecify.annotations.NullMarked;
