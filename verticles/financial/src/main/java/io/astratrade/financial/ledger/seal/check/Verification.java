package io.astratrade.financial.ledger.seal.check;

/**
 * What a verification has seen so far.
 *
 * @param check the check that it has come to
 * @param rows how many rows were looked at
 * @param next where it goes on; null when it is through, or has found something
 * @param firstBad null when everything looked at is right
 */
public record Verification(String check, long rows, String next, Finding firstBad) {
    public boolean valid() {
        return firstBad == null;
    }

    /** Whether nothing is left to look at. */
    public boolean complete() {
        return next == null;
    }
}
