/** What the endpoints of financial read and write alike. */
package io.astratrade.financial.wire;
