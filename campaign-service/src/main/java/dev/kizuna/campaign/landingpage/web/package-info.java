/** Landing pages over HTTP. */
@NullMarked
package dev.kizuna.campaign.landingpage.web;

import org.jspecify.annotations.NullMarked;
