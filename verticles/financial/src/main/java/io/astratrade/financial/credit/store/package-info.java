/** Rows of credit. */
package io.astratrade.financial.credit.store;
