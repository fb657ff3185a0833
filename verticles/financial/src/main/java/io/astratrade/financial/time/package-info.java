/** Time that the test clock can move. */
package io.astratrade.financial.time;
