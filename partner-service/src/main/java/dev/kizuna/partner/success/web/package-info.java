/** Success stories over HTTP. */
@NullMarked
package dev.kizuna.partner.success.web;

import org.jspecify.annotations.NullMarked;
