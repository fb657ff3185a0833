/** Access to single things: one rule for all domains of what a caller may know of. */
package io.astratrade.platform.access;
