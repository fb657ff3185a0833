/** What users see of their credit. */
package io.astratrade.financial.credit.api;
