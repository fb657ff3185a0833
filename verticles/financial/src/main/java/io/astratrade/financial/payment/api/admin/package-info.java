/** Operations of administrators on payments: refunds and disputes. */
package io.astratrade.financial.payment.api.admin;
