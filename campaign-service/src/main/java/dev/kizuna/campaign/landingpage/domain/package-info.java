/** What landing pages are, and where links and pages may lead. */
@NullMarked
package dev.kizuna.campaign.landingpage.domain;

import org.jspecify.annotations.NullMarked;
