/** Fit over HTTP. */
@NullMarked
package dev.kizuna.partner.fit.web;

import org.jspecify.annotations.NullMarked;
