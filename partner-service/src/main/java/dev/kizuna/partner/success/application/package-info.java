/** Use cases of success stories, one class each. */
@NullMarked
package dev.kizuna.partner.success.application;

import org.jspecify.annotations.NullMarked;
