/** What is looked at in a weekly, monthly or quarterly review: packs, and the matters that wait for people. */
@NullMarked
package dev.kizuna.kpi.review.domain;

import org.jspecify.annotations.NullMarked;
