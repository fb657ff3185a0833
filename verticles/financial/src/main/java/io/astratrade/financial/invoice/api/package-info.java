/** Operations on the own invoices. */
package io.astratrade.financial.invoice.api;
