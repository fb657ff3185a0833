/** Tables of compliance. */
package io.astratrade.financial.compliance.store;
