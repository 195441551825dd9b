/** Campaigns over HTTP. */
@NullMarked
package dev.kizuna.campaign.campaign.web;

import org.jspecify.annotations.NullMarked;
