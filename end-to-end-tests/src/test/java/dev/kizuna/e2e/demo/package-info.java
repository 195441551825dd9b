/** The demo, played into the running stack: what its tour promises is there. */
@NullMarked
package dev.kizuna.e2e.demo;

import org.jspecify.annotations.NullMarked;
