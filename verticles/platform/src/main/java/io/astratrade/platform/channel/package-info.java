/** Declarations of a domain's live channels at the gateway's `/ws`; the gateway fills and delivers them. */
package io.astratrade.platform.channel;
