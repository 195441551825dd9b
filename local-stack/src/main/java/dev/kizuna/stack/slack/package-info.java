/** A stand-in for Slack: takes what would have been said, shows it on a page, tells it to tests. */
@NullMarked
package dev.kizuna.stack.slack;

import org.jspecify.annotations.NullMarked;
