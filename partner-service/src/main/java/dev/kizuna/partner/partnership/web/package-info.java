/** Partners from first contact to the end over HTTP. */
@NullMarked
package dev.kizuna.partner.partnership.web;

import org.jspecify.annotations.NullMarked;
