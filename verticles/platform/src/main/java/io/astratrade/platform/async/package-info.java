/** Additions to Vert.x futures. */
package io.astratrade.platform.async;
