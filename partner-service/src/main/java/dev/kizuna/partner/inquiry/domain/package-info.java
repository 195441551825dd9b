/** The rules of inquiries, in plain Java. */
@NullMarked
package dev.kizuna.partner.inquiry.domain;

import org.jspecify.annotations.NullMarked;
