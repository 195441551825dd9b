/** Where other tools knock. */
@NullMarked
package dev.kizuna.campaign.webhook.web;

import org.jspecify.annotations.NullMarked;
