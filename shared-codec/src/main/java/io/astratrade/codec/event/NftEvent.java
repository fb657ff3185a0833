package io.astratrade.codec.event;

import io.astratrade.codec.amount.Money;
import java.time.Instant;

/** Events of tokens. */
public sealed interface NftEvent extends Event {
    /** A token was earned and is to be minted. */
    record NftMintRequested(String nftId, String ownerId, Rarity rarity, String achievementId, Instant requestedAt)
            implements NftEvent {}

    /** A token exists on the chain. */
    record NftMinted(
            String nftId,
            String tokenId,
            String ownerId,
            Rarity rarity,
            @OptionalField String achievementId,
            String txHash,
            long chainId,
            long block,
            Instant mintedAt)
            implements NftEvent {}

    /** A token is for sale. */
    record NftListed(String nftId, String listingId, String sellerId, Money price, String currency, Instant listedAt)
            implements NftEvent {}

    /** A token is no longer for sale. */
    record NftListingCancelled(String nftId, String listingId, String sellerId, Instant cancelledAt)
            implements NftEvent {}

    /** A token changed hands for money. */
    record NftSold(
            String nftId,
            String listingId,
            String sellerId,
            String buyerId,
            Money price,
            String currency,
            Money platformFee,
            Money royalty,
            Instant soldAt)
            implements NftEvent {}

    /** A token changed hands. */
    record NftTransferred(
            String nftId,
            String fromId,
            String toId,
            @OptionalField String txHash,
            Instant transferredAt) implements NftEvent {}
}
