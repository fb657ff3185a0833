/** Closing what was opened. */
package io.astratrade.platform.lifecycle;
