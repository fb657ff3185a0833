/** What other services ask of the ledger, each for its own references and holds only. */
package io.astratrade.financial.ledger.api;
