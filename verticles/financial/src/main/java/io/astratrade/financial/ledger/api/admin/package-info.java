/** Administrators' view of the books, and their corrections. */
package io.astratrade.financial.ledger.api.admin;
