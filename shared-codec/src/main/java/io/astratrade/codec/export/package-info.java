/** Exports for programs without our jar: JSON Schemas and the AsyncAPI documents, made from the records. */
package io.astratrade.codec.export;
