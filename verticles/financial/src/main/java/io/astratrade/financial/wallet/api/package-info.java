/** Endpoints of a user's wallet. */
package io.astratrade.financial.wallet.api;
