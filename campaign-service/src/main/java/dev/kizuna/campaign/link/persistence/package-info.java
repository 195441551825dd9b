/** Links as documents. */
@NullMarked
package dev.kizuna.campaign.link.persistence;

import org.jspecify.annotations.NullMarked;
