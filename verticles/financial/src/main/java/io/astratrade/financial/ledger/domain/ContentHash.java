package io.astratrade.financial.ledger.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * SHA-256 over a transaction's canonical form: each field in a fixed order, texts with their length before them, absent ones
 * with length -1, numbers as eight bytes, times as micros since 1970.
 */
final class ContentHash {
    private static final String FORM = "astra-ledger-1";
    private static final long ABSENT = Long.MIN_VALUE;

    private final MessageDigest sha = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private ContentHash() {}

    static byte[] of(PostedTransaction transaction) {
        Entry entry = transaction.entry();
        ContentHash hash = new ContentHash();
        hash.text(FORM).id(transaction.id()).text(entry.kind()).text(entry.origin());
        hash.text(entry.reference()).text(entry.description()).id(entry.reversalOf());
        hash.number(micros(entry.at())).number(transaction.lines().size());
        transaction.lines().forEach(hash::line);
        return hash.sha.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(PostedLine line) {
        Posting posting = line.posting();
        text(posting.source().address()).text(posting.destination().address());
        text(posting.asset().code()).number(posting.amount().micros());
        balance(line.sourceBalance());
        balance(line.destinationBalance());
    }

    private void balance(Long micros) {
        number(micros == null ? ABSENT : micros);
    }

    private ContentHash text(String text) {
        if (text == null) {
            return number(-1);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        sha.update(utf8);
        return this;
    }

    private ContentHash id(UUID id) {
        return text(id == null ? null : id.toString());
    }

    private ContentHash number(long value) {
        sha.update(number.putLong(0, value).array());
        return this;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
