/** One Redis connection that heals itself, and the few things everyone asks about Redis failures. */
package io.astratrade.platform.redis;
