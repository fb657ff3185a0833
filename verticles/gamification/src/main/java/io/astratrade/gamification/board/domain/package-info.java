/**
 * Boards, periods and places on a board, without I/O.
 *
 * <pre>
 *  Board x Period x instant ──► BoardKey (xp:daily:2026-11-24)
 *
 *  points ──► ScoreChanges ──► ScoreChange per board and user
 *  score, reached at ──► Standing ── sorted BEST_FIRST ──► RankedStanding
 * </pre>
 */
package io.astratrade.gamification.board.domain;
