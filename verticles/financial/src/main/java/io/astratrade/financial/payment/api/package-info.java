/** Operations on payment methods, deposits, withdrawals and payments, and the door for Stripe's webhooks. */
package io.astratrade.financial.payment.api;
