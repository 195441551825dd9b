/** Asking for partners, with a little patience for news that is on its way. */
@NullMarked
package dev.kizuna.campaign.partners.application;

import org.jspecify.annotations.NullMarked;
