/** Answers as tables that spreadsheets open. */
@NullMarked
package dev.kizuna.kpi.table;

import org.jspecify.annotations.NullMarked;
