/** The test clock of embedded mode: takes the time forward, and everything that is due on the way with it, in order. */
package io.astratrade.financial.testclock;
