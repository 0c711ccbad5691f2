package market.sourcing.infra.payments;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import market.sourcing.domain.escrow.EscrowId;
import market.sourcing.domain.escrow.PaymentAnswer;
import market.sourcing.domain.escrow.command.NoteApproval;
import market.sourcing.domain.escrow.command.NoteDecline;
import market.sourcing.domain.escrow.command.NoteReversal;
import market.sourcing.domain.escrow.command.NoteToldRefund;
import market.sourcing.domain.escrow.command.RequestPayment;
import market.sourcing.domain.payment.Answer;
import market.sourcing.domain.payment.Charge;
import market.sourcing.domain.payment.PayBack;
import market.sourcing.domain.payment.PaymentProvider;
import market.sourcing.domain.shared.Actor;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.OrderId;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.shared.RefusalCode;
import market.sourcing.domain.shared.Refused;
import market.sourcing.infra.commands.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the log and the providers. What is to be charged is in the log before a provider hears of it, under an id that the
 * provider charges once; what the provider says is in the log before anybody else hears of it.
 */
public final class Cashier {
    private static final Logger LOG = LoggerFactory.getLogger(Cashier.class);
    /** A provider that has not said by then what became of a payment is asked. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, PaymentProvider> providers;
    private final Commands commands;
    private final InstantSource clock;

    public Cashier(List<PaymentProvider> providers, Commands commands, InstantSource clock) {
        this.providers = providers.stream().collect(Collectors.toMap(PaymentProvider::name, Function.identity()));
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * A payment as a client asks for it.
     *
     * @param method the provider's token for how the buyer pays; handed on, never stored
     */
    public record Wish(OrderId order, PaymentId payment, String provider, String method, String fingerprint) {}

    /**
     * Pays what is due. A repeat goes on where the first attempt was left, and answers where the payment stands.
     *
     * @throws Refused {@link RefusalCode#PROVIDER_UNKNOWN} and what {@link RequestPayment} is refused for
     */
    public PaymentAnswer pay(Wish wish, Actor actor) {
        var provider = provider(wish.provider());
        var now = clock.instant();
        PaymentAnswer asked = commands.send(
                new RequestPayment(
                        wish.order(),
                        wish.payment(),
                        actor,
                        wish.provider(),
                        now,
                        now.plus(PATIENCE),
                        wish.fingerprint()),
                actor);
        if (!asked.standing().isPending()) {
            return asked;
        }
        var amount = asked.standing().amount();
        return charge(provider, new Charge(wish.payment().value(), wish.order().value(), amount, wish.method()))
                .flatMap(answer -> note(wish.order(), wish.payment(), amount, answer, actor))
                .orElse(asked);
    }

    /** What the provider says; empty when it could not be reached, which leaves open whether it has heard. */
    private static Optional<Answer> charge(PaymentProvider provider, Charge charge) {
        try {
            return Optional.of(provider.charge(charge));
        } catch (RuntimeException unreachable) {
            LOG.warn("What became of {} is not known; it will be asked for", charge.paymentId(), unreachable);
            return Optional.empty();
        }
    }

    /** Writes down what a provider says; empty when it does not know yet itself. */
    public Optional<PaymentAnswer> note(OrderId order, PaymentId payment, Money amount, Answer answer, Actor actor) {
        var now = clock.instant();
        return switch (answer) {
            case Answer.Approved(var reference) ->
                Optional.of(commands.send(new NoteApproval(order, payment, amount, reference, now), actor));
            case Answer.Declined(var code) ->
                Optional.of(commands.send(new NoteDecline(order, payment, code, now), actor));
            case Answer.Pending() -> Optional.empty();
        };
    }

    /** Writes down what a provider says it has sent back. */
    public void noteRefund(OrderId order, PayBack sent, String reference, Actor actor) {
        var told = new NoteToldRefund(
                EscrowId.of(order),
                sent.refundId(),
                new PaymentId(sent.paymentId()),
                sent.amount(),
                reference,
                clock.instant());
        commands.<Long>send(told, actor);
    }

    /** Writes down that a provider took a payment back, and why. */
    public PaymentAnswer noteReversal(
            OrderId order, PaymentId payment, Money amount, String reference, ReasonCode reason, Actor actor) {
        return commands.send(new NoteReversal(order, payment, amount, reference, reason, clock.instant()), actor);
    }

    /**
     * The provider of that name.
     *
     * @throws Refused {@link RefusalCode#PROVIDER_UNKNOWN}
     */
    public PaymentProvider provider(String name) {
        var provider = providers.get(name);
        if (provider == null) {
            throw new Refused(
                    RefusalCode.PROVIDER_UNKNOWN,
                    "There is no such payment provider.",
                    Map.of("known", providers.keySet().stream().sorted().toList()));
        }
        return provider;
    }
}
