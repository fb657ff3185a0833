/** Lines of a tax report. */
package io.astratrade.financial.tax.domain;
