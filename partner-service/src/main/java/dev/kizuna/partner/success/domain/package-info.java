/** The rules of success stories, in plain Java. */
@NullMarked
package dev.kizuna.partner.success.domain;

import org.jspecify.annotations.NullMarked;
