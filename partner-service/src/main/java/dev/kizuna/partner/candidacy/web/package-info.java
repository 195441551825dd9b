/** Candidates over HTTP. */
@NullMarked
package dev.kizuna.partner.candidacy.web;

import org.jspecify.annotations.NullMarked;
