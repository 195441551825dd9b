/** A campaign from its plan to its end, with targets that its launch locks and deliverables that both sides promise. */
@NullMarked
package dev.kizuna.campaign.campaign.domain;

import org.jspecify.annotations.NullMarked;
