/** What people fill in: values, what a service found wrong with them and where, and the answer to a browser. */
@NullMarked
package dev.kizuna.dashboard.form;

import org.jspecify.annotations.NullMarked;
