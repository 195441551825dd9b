/** Assessing the fit of partners, ranking them, finding those that resemble others. */
@NullMarked
package dev.kizuna.partner.fit.application;

import org.jspecify.annotations.NullMarked;
