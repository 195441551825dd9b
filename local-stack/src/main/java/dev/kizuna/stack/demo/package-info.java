/** Ninety days of six invented partners, told through the services' public HTTP APIs, and what happens from then on. */
@NullMarked
package dev.kizuna.stack.demo;

import org.jspecify.annotations.NullMarked;
