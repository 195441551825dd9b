/** Leads and deals as they follow from what was reported about them, in whatever order the reports came. */
@NullMarked
package dev.kizuna.campaign.activity.domain;

import org.jspecify.annotations.NullMarked;
