/** Operations about plans and what they allow. */
package io.astratrade.financial.plan.api;
