/** Leads and deals over HTTP. */
@NullMarked
package dev.kizuna.campaign.activity.web;

import org.jspecify.annotations.NullMarked;
