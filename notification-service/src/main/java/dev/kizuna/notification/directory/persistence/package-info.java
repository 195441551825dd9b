/** The directory as documents. */
@NullMarked
package dev.kizuna.notification.directory.persistence;

import org.jspecify.annotations.NullMarked;
