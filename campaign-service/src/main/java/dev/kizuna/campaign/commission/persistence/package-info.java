/** Sales and what they earn as documents. */
@NullMarked
package dev.kizuna.campaign.commission.persistence;

import org.jspecify.annotations.NullMarked;
