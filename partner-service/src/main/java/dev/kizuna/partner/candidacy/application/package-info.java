/** Use cases of finding key persons. */
@NullMarked
package dev.kizuna.partner.candidacy.application;

import org.jspecify.annotations.NullMarked;
