package io.astratrade.gamification.xp.domain;

import java.util.Map;
import java.util.Set;

/**
 * Contents of the ledger before a batch, as far as the batch is concerned; read after its users were locked.
 *
 * @param progress by user id, everybody in the batch
 * @param entered source events of the batch that have their entry already
 * @param washed trades of the batch that fall into a window stored earlier
 * @param reversible XP of trades already entered that a window of the batch is first to cover, by the window's event id
 * @param interactions how many have counted, by the hours of the batch
 */
public record LedgerView(
        Map<String, Progress> progress,
        Set<String> entered,
        Set<String> washed,
        Map<String, Long> reversible,
        Map<SocialHour, Integer> interactions) {}
