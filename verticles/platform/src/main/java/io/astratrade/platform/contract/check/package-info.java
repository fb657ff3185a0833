/** The result of holding a value to a schema: a {@link io.astratrade.platform.contract.check.Check} adds findings, each at its pointer. */
package io.astratrade.platform.contract.check;
