/** How the instances of this service know each other. */
@NullMarked
package dev.kizuna.notification.instance.domain;

import org.jspecify.annotations.NullMarked;
