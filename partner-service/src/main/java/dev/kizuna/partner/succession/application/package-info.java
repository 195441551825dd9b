/** Use cases of succession, one class each. */
@NullMarked
package dev.kizuna.partner.succession.application;

import org.jspecify.annotations.NullMarked;
