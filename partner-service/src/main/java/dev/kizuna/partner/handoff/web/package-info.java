/** Hand-offs to other teams over HTTP. */
@NullMarked
package dev.kizuna.partner.handoff.web;

import org.jspecify.annotations.NullMarked;
