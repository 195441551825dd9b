/** Use cases of partners from first contact to the end, one class each. */
@NullMarked
package dev.kizuna.partner.partnership.application;

import org.jspecify.annotations.NullMarked;
