package market.sourcing.domain.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import market.sourcing.domain.returns.command.OpenReturn;
import market.sourcing.domain.returns.event.ClaimedLine;
import market.sourcing.domain.returns.event.Evidence;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.Units;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.shared.AccountId;
import market.sourcing.domain.shared.Texts;

/** A buyer claims something of what he bought: what is written down of it. */
public record Opening(OpenReturn asked, Purchase purchase, List<Evidence> evidence) {
    private static final int LONGEST_NOTE = 2_000;

    public Opening {
        evidence = List.copyOf(evidence);
    }

    public Claim claim() {
        return new Claim(asked.reason(), asked.wanted(), asked.lines(), !evidence.isEmpty(), asked.at());
    }

    public UnitsClaimed claimed() {
        return new UnitsClaimed(
                asked.orderId().value(),
                asked.caseId().value(),
                asked.lines().stream()
                        .map(line -> new Units(line.number(), line.units()))
                        .toList(),
                asked.reason().name());
    }

    /** @param reopens the case in which an operator has found for the factory about the same goods */
    public ReturnRequested requested(AccountId buyer, Optional<String> reopens) {
        var terms = purchase.terms();
        var rules = purchase.rule().platform();
        var lines = lines();
        return new ReturnRequested(
                asked.caseId().value(),
                asked.orderId().value(),
                buyer.value(),
                terms.factoryId(),
                terms.factoryOwnerId(),
                asked.reason().name(),
                asked.wanted().name(),
                lines,
                terms.currency(),
                lines.stream().mapToLong(ClaimedLine::amountMinor).sum(),
                asked.note() == null ? null : Texts.prose("note", asked.note(), LONGEST_NOTE),
                evidence,
                purchase.rule().version(),
                rules.version(),
                asked.at(),
                AnswerTime.of(purchase, claim()),
                OnSilence.of(asked.reason(), !evidence.isEmpty(), reopens.isPresent())
                        .name(),
                asked.at().plus(rules.escalatableAfter()),
                asked.at().plus(rules.escalatesAfter()),
                asked.fingerprint(),
                reopens.orElse(null));
    }

    private List<ClaimedLine> lines() {
        var lines = new ArrayList<ClaimedLine>();
        for (var line : asked.lines()) {
            var bought = purchase.line(line.number()).orElseThrow();
            lines.add(new ClaimedLine(
                    line.number(),
                    bought.listingId(),
                    bought.sku(),
                    line.units(),
                    line.opened(),
                    RefundSum.paidFor(bought, line.units())));
        }
        return lines;
    }
}
