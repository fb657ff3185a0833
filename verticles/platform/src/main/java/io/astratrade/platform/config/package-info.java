/**
 * Settings of a process: read in layers, checked all at once.
 *
 * <pre>
 *  conf/*.yaml ──► ConfigFiles ──┐
 *  ASTRA_*     ──► Environment ──┼──► Config (dotted key ──► Setting: text and origin)
 *  --set       ──────────────────┘        │
 *                                         ▼
 *                     ConfigReader: Durations, Sizes ...      wrong ──► Expected, unknown ──► Nearest
 *                                         │ done()
 *                                         ▼
 *                     the record of a part, or ConfigException with every error
 * </pre>
 */
package io.astratrade.platform.config;
