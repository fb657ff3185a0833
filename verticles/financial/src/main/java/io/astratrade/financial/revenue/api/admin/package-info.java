/** Operations of administrators on revenue. */
package io.astratrade.financial.revenue.api.admin;
