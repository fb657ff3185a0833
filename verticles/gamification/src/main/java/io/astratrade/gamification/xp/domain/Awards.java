package io.astratrade.gamification.xp.domain;

import java.util.Collection;
import java.util.List;

/** Outcome of a batch: entries and level gains in order, and where the users concerned stand after it. */
public record Awards(List<LedgerEntry> entries, List<LevelGain> levels, Collection<Progress> progress) {}
