/** Credits over HTTP. */
@NullMarked
package dev.kizuna.kpi.attribution.web;

import org.jspecify.annotations.NullMarked;
