/** The Idempotency-Key of api.md, kept in the transaction of the work it protects. */
package io.astratrade.platform.idempotency;
