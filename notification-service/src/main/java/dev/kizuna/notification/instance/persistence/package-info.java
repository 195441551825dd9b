/** Where the instances of this service share what they know each other by. */
@NullMarked
package dev.kizuna.notification.instance.persistence;

import org.jspecify.annotations.NullMarked;
