/** What can be done with a campaign. */
@NullMarked
package dev.kizuna.campaign.campaign.application;

import org.jspecify.annotations.NullMarked;
