/** Arithmetic of recurring revenue. */
package io.astratrade.financial.analytics.domain;
