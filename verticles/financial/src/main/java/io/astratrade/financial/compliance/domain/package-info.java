/** Rules of compliance. */
package io.astratrade.financial.compliance.domain;
