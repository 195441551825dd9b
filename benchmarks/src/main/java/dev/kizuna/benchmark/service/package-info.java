/** Services as they are shipped, started for a measurement. */
@NullMarked
package dev.kizuna.benchmark.service;

import org.jspecify.annotations.NullMarked;
