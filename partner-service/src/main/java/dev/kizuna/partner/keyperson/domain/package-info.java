/** The rules of people in the directory and the role of the key person, in plain Java. */
@NullMarked
package dev.kizuna.partner.keyperson.domain;

import org.jspecify.annotations.NullMarked;
