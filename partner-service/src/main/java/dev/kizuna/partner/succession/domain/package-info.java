/** Who follows a key person that leaves, in plain Java. */
@NullMarked
package dev.kizuna.partner.succession.domain;

import org.jspecify.annotations.NullMarked;
