/** Inquiries as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.inquiry.persistence;

import org.jspecify.annotations.NullMarked;
