/** What is promised, as data: which event opens a promise, which one keeps it, when it is due, who hears of it. */
@NullMarked
package dev.kizuna.notification.policy.domain;

import org.jspecify.annotations.NullMarked;
