/**
 * A domain as it declares itself, and the process that runs it.
 *
 * <pre>
 *   ServiceModule ─► Domain (DomainBuilder): port, routes, groups, DeclaredJob, channels, commands, Deployment
 *        │ Domains.found: those on the class path
 *        ▼
 *   Node ─► Startup ─► ServiceStart ─► Service ─► ServiceHttpServer, ServiceBackends    one of each per service, a Node per process
 *   NodeConfig, ServiceSettings: their settings
 * </pre>
 */
package io.astratrade.platform.module;
