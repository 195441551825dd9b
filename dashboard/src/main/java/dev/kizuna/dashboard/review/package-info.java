/** Weekly, monthly and quarterly reviews. */
@NullMarked
package dev.kizuna.dashboard.review;

import org.jspecify.annotations.NullMarked;
