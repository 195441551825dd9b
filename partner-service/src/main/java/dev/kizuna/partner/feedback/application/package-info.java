/** Use cases of feedback, one class each. */
@NullMarked
package dev.kizuna.partner.feedback.application;

import org.jspecify.annotations.NullMarked;
