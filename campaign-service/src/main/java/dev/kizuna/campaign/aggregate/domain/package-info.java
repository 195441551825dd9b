/** What all aggregates of this service have in common: versions, decisions and refusals as values. */
@NullMarked
package dev.kizuna.campaign.aggregate.domain;

import org.jspecify.annotations.NullMarked;
