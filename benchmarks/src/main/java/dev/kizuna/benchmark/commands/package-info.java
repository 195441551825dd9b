/** Commands over HTTP to the running partner-service, beside a bare insert into the same store. */
@NullMarked
package dev.kizuna.benchmark.commands;

import org.jspecify.annotations.NullMarked;
