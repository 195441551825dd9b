/** Partners under watch in MongoDB. */
@NullMarked
package dev.kizuna.kpi.health.persistence;

import org.jspecify.annotations.NullMarked;
