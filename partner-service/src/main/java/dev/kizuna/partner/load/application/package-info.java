/** What is done with load plans. */
@NullMarked
package dev.kizuna.partner.load.application;

import org.jspecify.annotations.NullMarked;
