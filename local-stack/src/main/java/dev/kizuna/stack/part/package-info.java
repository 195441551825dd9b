/** What a part of the stack is: a program to start and a way to tell that it is ready. */
@NullMarked
package dev.kizuna.stack.part;

import org.jspecify.annotations.NullMarked;
