/** Agreements over HTTP. */
@NullMarked
package dev.kizuna.campaign.agreement.web;

import org.jspecify.annotations.NullMarked;
