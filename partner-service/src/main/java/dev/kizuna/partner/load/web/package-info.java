/** Load plans over HTTP. */
@NullMarked
package dev.kizuna.partner.load.web;

import org.jspecify.annotations.NullMarked;
