/** The channels of trading and gamification, and how their events are shown. */
package io.astratrade.gateway.channels;
