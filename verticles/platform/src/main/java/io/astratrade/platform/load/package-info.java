/** Share of the processors that requests need: consumers with a backlog take what they leave. */
package io.astratrade.platform.load;
