/**
 * Money: ledger, payments, subscriptions, revenue, compliance.
 */
package io.astratrade.financial;
