/**
 * Trading as JSON.
 *
 * <pre>
 *  request body ──► OrderDecoder (Decimals) ──► OrderBody ──► engine
 *  engine ──► Accepted ──► OrderJson: bytes, for the hottest route
 *         └─► Views: everything else                cursor ──► OrderId
 * </pre>
 */
package io.astratrade.trading.wire;
