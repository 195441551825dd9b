/** Shows the policies that are in force, in words for people and as data for others. */
@NullMarked
package dev.kizuna.notification.policy.web;

import org.jspecify.annotations.NullMarked;
