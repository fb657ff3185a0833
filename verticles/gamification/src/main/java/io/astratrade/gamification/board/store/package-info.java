/**
 * Tables and Redis keys of the boards.
 *
 * <pre>
 *  PostgreSQL                                      Redis, per board
 *  BoardStore        board_score                   RankingStore   sorted set of Members + hash of users, #position
 *  BoardChangeStore  board_clock, board_change     RankingScripts one Lua script per step, on RankingKeys
 * </pre>
 */
package io.astratrade.gamification.board.store;
