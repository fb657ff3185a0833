package io.astratrade.financial.ledger.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** The chain that makes every transaction vouch for all before it: each link is SHA-256(link before, number, content hash). */
public final class HashChain {
    private HashChain() {}

    public static byte[] link(byte[] before, long number, byte[] contentHash) {
        MessageDigest sha = ContentHash.sha256();
        sha.update(before);
        sha.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return sha.digest(contentHash);
    }
}
