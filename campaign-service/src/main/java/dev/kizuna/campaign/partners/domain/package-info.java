/** Which partners there are, as far as this service has heard. */
@NullMarked
package dev.kizuna.campaign.partners.domain;

import org.jspecify.annotations.NullMarked;
