/** How reports change leads and deals. */
@NullMarked
package dev.kizuna.campaign.activity.application;

import org.jspecify.annotations.NullMarked;
