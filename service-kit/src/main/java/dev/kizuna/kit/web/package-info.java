/** Versions as entity tags, pages as cursors. */
@NullMarked
package dev.kizuna.kit.web;

import org.jspecify.annotations.NullMarked;
