/** People in the directory and the role of the key person over HTTP. */
@NullMarked
package dev.kizuna.partner.keyperson.web;

import org.jspecify.annotations.NullMarked;
