/** The scorecards of campaigns as they come from kpi-service. */
@NullMarked
package dev.kizuna.campaign.result.messaging;

import org.jspecify.annotations.NullMarked;
