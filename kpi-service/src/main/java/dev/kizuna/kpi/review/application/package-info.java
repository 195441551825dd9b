/** Making, freezing and reading review packs. */
@NullMarked
package dev.kizuna.kpi.review.application;

import org.jspecify.annotations.NullMarked;
