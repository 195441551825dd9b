/** People in the directory and the role of the key person as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.keyperson.persistence;

import org.jspecify.annotations.NullMarked;
