/** Rules of outgoing webhooks: how a message is signed, where it may be sent, when it is sent again. */
package io.astratrade.financial.webhook.domain;
