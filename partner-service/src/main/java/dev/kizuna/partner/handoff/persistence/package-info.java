/** Hand-offs to other teams as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.handoff.persistence;

import org.jspecify.annotations.NullMarked;
