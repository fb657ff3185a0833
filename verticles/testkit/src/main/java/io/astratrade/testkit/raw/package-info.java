/** HTTP/1 as bytes, for requests that no client would send and answers as they are framed. */
package io.astratrade.testkit.raw;
