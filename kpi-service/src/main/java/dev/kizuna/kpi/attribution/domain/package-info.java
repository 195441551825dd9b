/** Which touches earned a sale, and how much under each model: plain rules, without a framework. */
@NullMarked
package dev.kizuna.kpi.attribution.domain;

import org.jspecify.annotations.NullMarked;
