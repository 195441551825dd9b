/** Partners side by side and one by one: how they are, how far they are, and what they are owed. */
@NullMarked
package dev.kizuna.dashboard.partnership;

import org.jspecify.annotations.NullMarked;
