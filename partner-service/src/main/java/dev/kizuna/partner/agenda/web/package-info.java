/** Pages of check-ins over HTTP. */
@NullMarked
package dev.kizuna.partner.agenda.web;

import org.jspecify.annotations.NullMarked;
