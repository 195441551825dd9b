/** What sales earn, and why, over HTTP. */
@NullMarked
package dev.kizuna.campaign.commission.web;

import org.jspecify.annotations.NullMarked;
