/** Java programs run as children that never outlive the process that started them. */
@NullMarked
package dev.kizuna.stack.process;

import org.jspecify.annotations.NullMarked;
