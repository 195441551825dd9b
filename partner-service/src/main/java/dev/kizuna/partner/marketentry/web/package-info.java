/** Market entry plans over HTTP. */
@NullMarked
package dev.kizuna.partner.marketentry.web;

import org.jspecify.annotations.NullMarked;
