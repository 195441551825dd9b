/** The rules of partners from first contact to the end, in plain Java. */
@NullMarked
package dev.kizuna.partner.partnership.domain;

import org.jspecify.annotations.NullMarked;
