/**
 * Walks all of the books and names the first thing that is wrong, in bounded steps, so that any size can be checked.
 *
 * <pre>
 *  Verifier ─► ChainCheck ─► SealedCheck ─► PostingCheck ─► BalanceCheck ─► HourCheck ─► SumCheck
 *              each link     nothing beside  no posting      balances and    hours are    each asset
 *              and content   the chain       without its     holds follow    their        sums to zero
 *                                            transaction     from postings   postings
 * </pre>
 */
package io.astratrade.financial.ledger.seal.check;
