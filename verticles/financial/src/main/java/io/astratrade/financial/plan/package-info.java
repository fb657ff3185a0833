/** Plans as the configuration has them. */
package io.astratrade.financial.plan;
