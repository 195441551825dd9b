/** Aggregates as documents, each with its outbox inside. */
@NullMarked
package dev.kizuna.campaign.aggregate.persistence;

import org.jspecify.annotations.NullMarked;
