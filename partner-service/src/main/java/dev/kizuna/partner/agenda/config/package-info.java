/** The size of a page as configuration. */
@NullMarked
package dev.kizuna.partner.agenda.config;

import org.jspecify.annotations.NullMarked;
