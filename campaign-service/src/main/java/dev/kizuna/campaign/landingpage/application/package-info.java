/** What is done with landing pages. */
@NullMarked
package dev.kizuna.campaign.landingpage.application;

import org.jspecify.annotations.NullMarked;
