/**
 * Vocabulary of endpoints, and the way of a request to one.
 *
 * <pre>
 *   ApiRouter ─► auth ─► RoleGuard ─► ContractRequest (contract, json) ─► Endpoint: Call ─► Reply (Page, Cursor)
 *                                                                            │
 *                                      IdempotentEndpoint (at most once) ────┘ AdminActions (recorded)
 *   failures ─► answer: problem documents
 * </pre>
 */
package io.astratrade.platform.api;
