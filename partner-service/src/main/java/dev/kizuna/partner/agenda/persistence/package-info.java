/** Pages as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.agenda.persistence;

import org.jspecify.annotations.NullMarked;
