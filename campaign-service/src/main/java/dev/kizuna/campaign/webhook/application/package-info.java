/** What other tools tell in their own form becomes events, by signature and configured mapping. */
@NullMarked
package dev.kizuna.campaign.webhook.application;

import org.jspecify.annotations.NullMarked;
