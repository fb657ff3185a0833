/** Operations on the test clock; there are none outside of embedded mode. */
package io.astratrade.financial.testclock.api;
