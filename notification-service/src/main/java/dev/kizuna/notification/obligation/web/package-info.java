/** Promises over HTTP. */
@NullMarked
package dev.kizuna.notification.obligation.web;

import org.jspecify.annotations.NullMarked;
