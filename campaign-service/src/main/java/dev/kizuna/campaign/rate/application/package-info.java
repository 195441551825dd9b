/** How a rate is set. */
@NullMarked
package dev.kizuna.campaign.rate.application;

import org.jspecify.annotations.NullMarked;
