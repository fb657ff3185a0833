/** JSON and text as clients must write it: strict, bounded, and stored as it came. */
package io.astratrade.platform.api.json;
