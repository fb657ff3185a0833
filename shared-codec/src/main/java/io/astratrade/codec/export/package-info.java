/** Exports for programs without our jar: JSON Schemas and the AsyncAPI document, made from the records. */
package io.astratrade.codec.export;
