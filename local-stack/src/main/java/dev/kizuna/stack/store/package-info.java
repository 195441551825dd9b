/** A document store that speaks MongoDB's protocol and answers only for what is on disk. */
@NullMarked
package dev.kizuna.stack.store;

import org.jspecify.annotations.NullMarked;
