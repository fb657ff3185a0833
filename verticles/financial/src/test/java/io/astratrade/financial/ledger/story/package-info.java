/** Random stories of the ledger, told to the real one and to a naive one. */
package io.astratrade.financial.ledger.story;
