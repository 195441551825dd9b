/** Exchange rates into the reporting currency, one a currency and day. */
@NullMarked
package dev.kizuna.campaign.rate.domain;

import org.jspecify.annotations.NullMarked;
