/** Use cases of support, one class each. */
@NullMarked
package dev.kizuna.partner.support.application;

import org.jspecify.annotations.NullMarked;
