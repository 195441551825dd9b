/** Inquiries over HTTP. */
@NullMarked
package dev.kizuna.partner.inquiry.web;

import org.jspecify.annotations.NullMarked;
