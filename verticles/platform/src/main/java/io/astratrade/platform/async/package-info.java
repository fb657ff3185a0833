/** What Vert.x futures lack. */
package io.astratrade.platform.async;
