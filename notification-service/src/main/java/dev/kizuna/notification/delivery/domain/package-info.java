/** What has to be said, to whom, and how far it got: one message a matter, whatever fails in between. */
@NullMarked
package dev.kizuna.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
