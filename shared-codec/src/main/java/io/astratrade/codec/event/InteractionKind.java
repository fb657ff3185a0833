package io.astratrade.codec.event;

/** Kinds of interaction with another's post or profile. */
public enum InteractionKind {
    LIKE,
    COMMENT,
    SHARE,
    FOLLOW,
    UNFOLLOW,
    UNLIKE,
    RESHARE
}
