/** The kinds of signals over HTTP. */
@NullMarked
package dev.kizuna.partner.signal.web;

import org.jspecify.annotations.NullMarked;
