/** The door between the instances of this service. */
@NullMarked
package dev.kizuna.notification.instance.web;

import org.jspecify.annotations.NullMarked;
