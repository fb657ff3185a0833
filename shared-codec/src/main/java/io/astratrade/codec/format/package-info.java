/** Forms that all of the codec writes and reads alike: times, names, and the exception for what has none of them. */
package io.astratrade.codec.format;
