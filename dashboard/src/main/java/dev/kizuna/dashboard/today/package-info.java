/** The page of the morning: what is owed, what is good, who is silent, what falls short. */
@NullMarked
package dev.kizuna.dashboard.today;

import org.jspecify.annotations.NullMarked;
