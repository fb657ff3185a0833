/** How transactions and holds of the ledger look in requests and answers. */
package io.astratrade.financial.ledger.wire;
