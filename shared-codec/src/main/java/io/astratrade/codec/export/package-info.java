/** What programs without our jar read: JSON Schemas and the AsyncAPI document, made from the records. */
package io.astratrade.codec.export;
