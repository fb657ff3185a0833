/** What a domain declares of its live channels at the gateway's `/ws`; the gateway fills and delivers them. */
package io.astratrade.platform.channel;
