/** Partners' health over HTTP. */
@NullMarked
package dev.kizuna.kpi.health.web;

import org.jspecify.annotations.NullMarked;
