package io.astratrade.financial.ledger.seal;

import io.astratrade.financial.ledger.domain.HashChain;
import java.util.ArrayList;
import java.util.List;

/** The end of the chain. */
record ChainHead(long number, byte[] hash) {
    /** The seals that put these behind it, in their order. */
    List<Seal> extend(List<Unsealed> more) {
        List<Seal> seals = new ArrayList<>(more.size());
        byte[] before = hash;
        long last = number;
        for (Unsealed each : more) {
            last++;
            before = HashChain.link(before, last, each.contentHash());
            seals.add(new Seal(last, each.transactionId(), each.contentHash(), before));
        }
        return seals;
    }
}
