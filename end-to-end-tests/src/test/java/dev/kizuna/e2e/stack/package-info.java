/** The whole stack as a black box: started once, spoken to over HTTP and topics, killed and brought back. */
@NullMarked
package dev.kizuna.e2e.stack;

import org.jspecify.annotations.NullMarked;
