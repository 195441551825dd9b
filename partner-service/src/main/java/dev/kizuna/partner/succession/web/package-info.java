/** Succession over HTTP. */
@NullMarked
package dev.kizuna.partner.succession.web;

import org.jspecify.annotations.NullMarked;
