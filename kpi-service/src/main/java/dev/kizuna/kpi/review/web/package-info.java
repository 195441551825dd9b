/** Review packs over HTTP. */
@NullMarked
package dev.kizuna.kpi.review.web;

import org.jspecify.annotations.NullMarked;
