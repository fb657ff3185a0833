/**
 * Mutated requests, derived from the contracts, against the whole platform.
 *
 * <pre>
 *   /openapi.yaml of each service ─► Specification ─► Operation
 *                                                       │ SampleValues: what its schemas allow
 *                                                       ▼
 *   seeded Random ────────────────────────────────► RequestMutator ─► MutatedRequest
 *                                                       │ Mutations: wrong types, boundaries, Unicode, nesting ...
 *                                                       ▼
 *   gateway and services, HTTP/1.1 and HTTP/2 ◄──── RequestSender ─► AnswerRules ─► complaints
 * </pre>
 */
package io.astratrade.launcher.fuzz;
