package io.astratrade.codec.event;

/** Whether a position gains from rising or from falling prices. */
public enum PositionSide {
    LONG,
    SHORT
}
