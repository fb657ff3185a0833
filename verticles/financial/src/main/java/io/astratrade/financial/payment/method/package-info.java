/** What happens to cards when their owner is gone. */
package io.astratrade.financial.payment.method;
