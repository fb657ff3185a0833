/** Movements of recurring revenue, as analytics reads them. */
package io.astratrade.financial.analytics.store;
