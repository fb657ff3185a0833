/** What events mean in the books. */
package io.astratrade.financial.revenue.domain;
