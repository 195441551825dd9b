/** Broker, registry, store and Slack stub for tests: each a process of its own that can be killed and brought back. */
@NullMarked
package dev.kizuna.stack.testing;

import org.jspecify.annotations.NullMarked;
