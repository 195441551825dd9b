/** The document store: MongoDB or anything that speaks its protocol. */
@NullMarked
package dev.kizuna.kit.mongo;

import org.jspecify.annotations.NullMarked;
