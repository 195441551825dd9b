/** Working out commissions when anything becomes known that they depend on. */
@NullMarked
package dev.kizuna.campaign.commission.application;

import org.jspecify.annotations.NullMarked;
