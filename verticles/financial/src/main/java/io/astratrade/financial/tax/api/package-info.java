/** Operations of users on their tax reports. */
package io.astratrade.financial.tax.api;
