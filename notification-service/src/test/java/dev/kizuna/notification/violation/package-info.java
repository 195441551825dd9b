/** Classes that break the rules of the architecture, one each, to show that the rules can fail. */
package dev.kizuna.notification.violation;
