/** What came of campaigns day by day, as kpi-service counts it. */
@NullMarked
package dev.kizuna.campaign.result.domain;

import org.jspecify.annotations.NullMarked;
