package io.astratrade.platform.events.stream;

/** A Redis stream id: a millisecond of the server's clock and a number within it. */
public record StreamId(long millis, long sequence) implements Comparable<StreamId> {
    public static final StreamId ZERO = new StreamId(0, 0);

    public static StreamId parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? new StreamId(Long.parseLong(text), 0)
                : new StreamId(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    public StreamId next() {
        return new StreamId(millis, sequence + 1);
    }

    public static StreamId earlier(StreamId one, StreamId other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public int compareTo(StreamId other) {
        int byMillis = Long.compare(millis, other.millis);
        return byMillis != 0 ? byMillis : Long.compareUnsigned(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return millis + "-" + sequence;
    }
}
