/** Feedback as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.feedback.persistence;

import org.jspecify.annotations.NullMarked;
