/** Who may call: anybody on the loopback of the local profile, bearers of a token everywhere else. */
@NullMarked
package dev.kizuna.kit.security;

import org.jspecify.annotations.NullMarked;
