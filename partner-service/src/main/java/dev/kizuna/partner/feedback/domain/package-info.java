/** The rules of feedback, in plain Java. */
@NullMarked
package dev.kizuna.partner.feedback.domain;

import org.jspecify.annotations.NullMarked;
