/** Operator commands: `astra users ...`. */
package io.astratrade.user.ops;
