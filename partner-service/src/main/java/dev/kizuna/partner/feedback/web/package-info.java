/** Feedback over HTTP. */
@NullMarked
package dev.kizuna.partner.feedback.web;

import org.jspecify.annotations.NullMarked;
