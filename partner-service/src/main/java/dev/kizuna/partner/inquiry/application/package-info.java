/** Use cases of inquiries, one class each. */
@NullMarked
package dev.kizuna.partner.inquiry.application;

import org.jspecify.annotations.NullMarked;
