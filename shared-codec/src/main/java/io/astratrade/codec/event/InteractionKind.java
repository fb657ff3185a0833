package io.astratrade.codec.event;

/** What one user did to another's post or profile. */
public enum InteractionKind {
    LIKE,
    COMMENT,
    SHARE,
    FOLLOW,
    UNFOLLOW,
    UNLIKE,
    RESHARE
}
