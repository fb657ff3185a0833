/** Operations of administrators on compliance records. */
package io.astratrade.financial.compliance.api.admin;
