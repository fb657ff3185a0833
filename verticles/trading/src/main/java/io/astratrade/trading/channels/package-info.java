/** The live channels that trading fills at the gateway's `/ws`, and how their events are shown. */
package io.astratrade.trading.channels;
