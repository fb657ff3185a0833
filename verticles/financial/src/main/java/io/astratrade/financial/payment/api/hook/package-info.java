/** The doors at which providers tell us things. */
package io.astratrade.financial.payment.api.hook;
