/** Settings of load plans. */
@NullMarked
package dev.kizuna.partner.load.config;

import org.jspecify.annotations.NullMarked;
