/** The languages of the page, and its words for times, spans and amounts. */
@NullMarked
package dev.kizuna.dashboard.language;

import org.jspecify.annotations.NullMarked;
