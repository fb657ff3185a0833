/** The double-entry ledger. */
package io.astratrade.financial.ledger;
