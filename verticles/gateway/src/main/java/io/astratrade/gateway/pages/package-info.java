/**
 * Pages of the gateway itself, beside the API.
 *
 * <pre>
 *  /                  Console ──────────────► ContentPolicy: what a browser may run
 *  /docs              DocsPage ──► DocsAssets: Swagger UI
 *  /docs/contracts    DocsPage ──┬─► ContractLibrary ──► ServedContract: /openapi.yaml of one instance of each service
 *  /docs/errors       ErrorsPage ┘
 *  /services          ServicesPage ──┬─► proxy/Targets
 *  /services/targets  ScrapeTargets ─┘
 * </pre>
 */
package io.astratrade.gateway.pages;
