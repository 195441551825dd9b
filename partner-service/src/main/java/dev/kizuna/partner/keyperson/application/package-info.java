/** Use cases of people in the directory and the role of the key person, one class each. */
@NullMarked
package dev.kizuna.partner.keyperson.application;

import org.jspecify.annotations.NullMarked;
