/** Support over HTTP. */
@NullMarked
package dev.kizuna.partner.support.web;

import org.jspecify.annotations.NullMarked;
