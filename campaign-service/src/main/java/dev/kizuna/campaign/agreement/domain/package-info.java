/** What was agreed with a partner: versions of terms, of which signed ones never change. */
@NullMarked
package dev.kizuna.campaign.agreement.domain;

import org.jspecify.annotations.NullMarked;
