package io.astratrade.financial.revenue.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.GamificationEvent.RewardGranted;
import io.astratrade.codec.event.GamificationEvent.TournamentEnded;
import io.astratrade.codec.event.NftEvent.NftSold;
import io.astratrade.codec.event.SocialEvent.ClanBattleEnded;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Entries of the ledger for events of other domains. Money that another domain keeps for users, or moves by holds, passes through
 * that domain's clearing account, which is not bounded: an event is a fact and cannot be refused for lack of funds.
 */
public record Bookings(List<Long> tournamentPrizes) {
    /** Origin of all entries; the reference is the event's id, or that of a batch. */
    public static final String ORIGIN = "event";

    private static final Account TRADING = new Account("platform:clearing:trading");
    private static final Account MARKETPLACE = new Account("platform:clearing:marketplace");
    private static final Account ROYALTIES = new Account("platform:royalties");
    private static final long MICROS = 1_000_000;

    /**
     * Fees of many trades as one entry with a posting per kind of money: a fee has no side in the ledger that is its user's own,
     * as the money of trading accounts is in trading. Empty when there is nothing to post.
     */
    public Optional<Entry> fees(Collection<TradeExecuted> trades, String reference, Instant at) {
        Map<Asset, Money> sums = new TreeMap<>();
        trades.forEach(
                trade -> sums.merge(trade.practice() ? Asset.USD_PRACTICE : Asset.USD, trade.fee(), Money::plus));
        List<Posting> postings = new ArrayList<>();
        sums.forEach((asset, sum) ->
                add(postings, asset == Asset.USD ? TRADING : Account.world(), Account.fees("trading"), asset, sum));
        return entry("trading_fee", reference, postings, "Fees of " + trades.size() + " trades", at);
    }

    /** The buyer's money, captured into the clearing account, goes to seller, platform and creator. */
    public Optional<Entry> sale(NftSold sale, String reference, Instant at) {
        Asset asset = asset(sale.currency());
        List<Posting> postings = new ArrayList<>();
        Money proceeds = sale.price().minus(sale.platformFee()).minus(sale.royalty());
        add(postings, MARKETPLACE, user(sale.sellerId()), asset, proceeds);
        add(postings, MARKETPLACE, Account.fees("marketplace"), asset, sale.platformFee());
        add(postings, MARKETPLACE, ROYALTIES, asset, sale.royalty());
        return entry("marketplace_sale", reference, postings, "Sale of NFT " + sale.nftId(), at);
    }

    public Optional<Entry> reward(RewardGranted reward, String reference, Instant at) {
        List<Posting> postings = new ArrayList<>();
        add(postings, Account.rewards(), user(reward.userId()), asset(reward.currency()), units(reward.amount()));
        return entry("reward", reference, postings, reward.reason(), at);
    }

    /** Prizes by place; the first winners get them, whoever is no user of ours (a bot without an account) does not. */
    public Optional<Entry> prizes(TournamentEnded tournament, String reference, Instant at) {
        List<Posting> postings = new ArrayList<>();
        for (int place = 0; place < Math.min(tournament.winners().size(), tournamentPrizes.size()); place++) {
            Money prize = units(tournamentPrizes.get(place));
            userOf(tournament.winners().get(place))
                    .ifPresent(winner -> add(postings, Account.rewards(), winner, Asset.SHARDS, prize));
        }
        return entry("prize", reference, postings, "Prizes of tournament " + tournament.tournamentId(), at);
    }

    /** Each participant's share of the prize, as the battle's domain divided it. */
    public Optional<Entry> prizes(ClanBattleEnded battle, String reference, Instant at) {
        List<String> users = Optional.ofNullable(battle.prizeUserIds()).orElse(List.of());
        List<Money> amounts = Optional.ofNullable(battle.prizeAmounts()).orElse(List.of());
        if (users.size() != amounts.size()) {
            throw new IllegalArgumentException(users.size() + " users share " + amounts.size() + " prizes");
        }
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            add(postings, Account.rewards(), user(users.get(i)), asset(battle.prizeCurrency()), amounts.get(i));
        }
        return entry("prize", reference, postings, "Prizes of clan battle " + battle.battleId(), at);
    }

    /** What is below zero goes the other way, as a rebate does; nothing is no posting. */
    private static void add(List<Posting> postings, Account from, Account to, Asset asset, Money amount) {
        if (amount.micros() > 0) {
            postings.add(new Posting(from, to, asset, amount));
        } else if (amount.micros() < 0) {
            postings.add(new Posting(to, from, asset, amount.negate()));
        }
    }

    private static Optional<Entry> entry(
            String kind, String reference, List<Posting> postings, String description, Instant at) {
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(Entry.of(kind, ORIGIN, reference, postings, description, at));
    }

    private static Money units(long whole) {
        return new Money(Math.multiplyExact(whole, MICROS));
    }

    private static Asset asset(String code) {
        return Asset.of(code).orElseThrow(() -> new IllegalArgumentException("no currency " + code));
    }

    private static Account user(String id) {
        return Account.user(UUID.fromString(id));
    }

    private static Optional<Account> userOf(String id) {
        try {
            return Optional.of(user(id));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }
}
