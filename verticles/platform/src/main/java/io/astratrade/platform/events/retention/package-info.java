/** How long streams keep what they have: until every group has it and a window has passed, within a budget of bytes. */
package io.astratrade.platform.events.retention;
