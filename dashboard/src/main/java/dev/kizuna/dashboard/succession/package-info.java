/** Who follows a key person that leaves. */
@NullMarked
package dev.kizuna.dashboard.succession;

import org.jspecify.annotations.NullMarked;
