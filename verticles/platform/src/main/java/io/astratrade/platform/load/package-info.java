/** How much of the processors requests need: consumers with a backlog take what they leave. */
package io.astratrade.platform.load;
