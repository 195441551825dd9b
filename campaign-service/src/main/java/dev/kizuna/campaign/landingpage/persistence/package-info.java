/** Landing pages as documents. */
@NullMarked
package dev.kizuna.campaign.landingpage.persistence;

import org.jspecify.annotations.NullMarked;
