/** Rates over HTTP. */
@NullMarked
package dev.kizuna.campaign.rate.web;

import org.jspecify.annotations.NullMarked;
