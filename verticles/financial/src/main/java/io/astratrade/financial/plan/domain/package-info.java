/** Plans and the calendar of their periods. */
package io.astratrade.financial.plan.domain;
