package market.sourcing.infra.abuse;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import market.sourcing.domain.returns.AbuseSignal;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.rulebook.AbuseRules;
import market.sourcing.domain.rulebook.Rulebook;

/** Compares a claim with everything before it in the log. */
record Suspecting(ShownTable shown, TradeTable trade, Suspicions suspicions) {
    private static final int MOST_EVENTS = 20;
    private static final String RULES = "rules";

    /** The buyer shows something; the factory's own pictures may well be the same in many cases. */
    void show(Claim claim, Collection<Evidence> evidence) {
        for (var piece : evidence) {
            if (shown.add(claim, piece.sha256())) {
                compare(claim, piece.sha256());
            }
        }
    }

    private void compare(Claim claim, String sha256) {
        var rules = rules(claim);
        var same = shown.same(claim, sha256);
        if (same.isPresent()) {
            suspect(claim, AbuseSignal.SAME_EVIDENCE, sha256, same.get(), rules);
        } else {
            shown.alike(claim, sha256, rules.alikeBits())
                    .ifPresent(other -> suspect(claim, AbuseSignal.ALIKE_EVIDENCE, sha256, other, rules));
        }
    }

    private void suspect(Claim claim, AbuseSignal signal, String sha256, Shown other, AbuseRules rules) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("sha256", sha256);
        facts.put("otherCase", other.caseId());
        facts.put("otherSha256", other.sha256());
        facts.put(RULES, rules.version());
        suspicions.add(new Suspicion(claim.caseId(), signal, facts, List.of(other.event(), claim.event())));
    }

    void time(Claim claim) {
        var rules = rules(claim);
        trade.release(claim.orderId())
                .filter(release -> rules.isRightAfter(release.at(), claim.at()))
                .ifPresent(release -> {
                    var facts = new LinkedHashMap<String, String>();
                    facts.put("releasedAt", release.at().toString());
                    facts.put("claimedAt", claim.at().toString());
                    facts.put(RULES, rules.version());
                    suspicions.add(new Suspicion(
                            claim.caseId(),
                            AbuseSignal.RIGHT_AFTER_RELEASE,
                            facts,
                            List.of(release.event(), claim.event())));
                });
    }

    void share(Claim claim, Collection<String> listings) {
        for (var category : trade.categoriesOf(listings)) {
            trade.claimed(category, claim);
            var rules = rules(claim);
            var buyer = trade.of(category, claim.buyerId());
            var others = trade.ofAll(category).minus(buyer);
            if (rules.isFarAbove(buyer, others)) {
                var facts = new LinkedHashMap<>(Map.of("category", category));
                facts.put("orders", Long.toString(buyer.orders()));
                facts.put("claimed", Long.toString(buyer.returned()));
                facts.put("ordersOfOthers", Long.toString(others.orders()));
                facts.put("claimedByOthers", Long.toString(others.returned()));
                facts.put(RULES, rules.version());
                var events = new LinkedHashSet<>(List.of(claim.event()));
                events.addAll(trade.claims(category, claim.buyerId(), MOST_EVENTS));
                suspicions.add(new Suspicion(claim.caseId(), AbuseSignal.RETURN_SHARE, facts, List.copyOf(events)));
            }
        }
    }

    private static AbuseRules rules(Claim claim) {
        return Rulebook.ABUSE.at(claim.at());
    }
}
