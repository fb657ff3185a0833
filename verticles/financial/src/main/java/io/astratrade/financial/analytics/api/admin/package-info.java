/** Operations of administrators on figures of the business. */
package io.astratrade.financial.analytics.api.admin;
