/** Who changed what in a service, for those who have to answer for it. */
@NullMarked
package dev.kizuna.kit.audit;

import org.jspecify.annotations.NullMarked;
