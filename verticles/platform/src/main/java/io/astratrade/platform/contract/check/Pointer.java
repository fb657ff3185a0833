package io.astratrade.platform.contract.check;

/** JSON pointer (RFC 6901) as a chain, so that descending into a value costs one object and no text. */
public record Pointer(Pointer parent, String name) {
    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer to(String child) {
        return new Pointer(this, child);
    }

    public Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
