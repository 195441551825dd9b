/** Asking other services, where not being answered is a value like any other. */
@NullMarked
package dev.kizuna.dashboard.remote;

import org.jspecify.annotations.NullMarked;
