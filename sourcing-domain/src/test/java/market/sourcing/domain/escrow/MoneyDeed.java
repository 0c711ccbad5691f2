package market.sourcing.domain.escrow;

import static market.sourcing.domain.vocabulary.Times.LATER;
import static market.sourcing.domain.vocabulary.Times.NOW;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import market.sourcing.domain.escrow.command.NoteRefundPaid;
import market.sourcing.domain.escrow.event.EscrowEvent;
import market.sourcing.domain.escrow.event.PayBack;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.order.Settlement;
import market.sourcing.domain.order.Stage;
import market.sourcing.domain.order.event.OrderTerms;
import market.sourcing.domain.rulebook.DeliveryRules;
import market.sourcing.domain.rulebook.Rulebook;
import market.sourcing.domain.rulebook.TradeRules;
import market.sourcing.domain.shared.BasisPoints;
import market.sourcing.domain.shared.Money;
import market.sourcing.domain.shared.PaymentId;
import market.sourcing.domain.shared.PromiseId;
import market.sourcing.domain.shared.Reason;
import market.sourcing.domain.shared.ReasonCode;
import market.sourcing.domain.vocabulary.Bound;
import market.sourcing.domain.vocabulary.Factories;
import market.sourcing.domain.vocabulary.Orders;
import market.sourcing.domain.vocabulary.Payments;

/** What is done to the money of an order, within the bounds that those keep who ask for it. */
enum MoneyDeed {
    ASK {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return any(money, Payment::isPending, part).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Charging(money).request(asked(money, part)));
        }
    },
    COLLECT {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return any(money, Payment::isPending, part)
                    .map(it -> new Charging(money).hold(id(it), it.amount(), "charge", NOW));
        }
    },
    COLLECT_UNOWED {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return any(money, Payment::isPending, part)
                    .map(it -> new Charging(money).receive(id(it), it.amount(), "charge", NOW));
        }
    },
    DECLINE {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return any(money, Payment::isPending, part)
                    .flatMap(it -> new Charging(money).decline(id(it), "no_funds", NOW));
        }
    },
    RELEASE {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return new Releasing(money).release(Factories.FACTORY, TERMS, TRADE, LATER);
        }
    },
    TAKE_BACK_THE_RELEASE {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return new Releasing(money).takeBack(Factories.FACTORY, TRADE, LATER);
        }
    },
    SHARE_OUT {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            var forfeit = part.of(money.sums().held());
            var penalty = part.isOdd() ? part.of(money.amount(5_00)) : money.amount(0);
            var uncredited = money.isReversed() ? part.of(money.sums().compensated()) : money.amount(0);
            return new SharingOut(money)
                    .settle(Factories.FACTORY, new Settlement(forfeit, penalty, uncredited, forfeit), TRADE, LATER);
        }
    },
    COMPENSATE {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            var compensating = new Compensating(money);
            return compensating.pay(PromiseId.of(Orders.ORDER), part.of(compensating.creditable()), DELIVERY, LATER);
        }
    },
    TAKE_BACK_A_COMPENSATION {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            var amount = part.of(money.sums().compensated());
            return new Compensating(money).takeBack(amount, WHY, DELIVERY, TERMS, TRADE, part.isOdd(), LATER);
        }
    },
    RESTORE_IT {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return new Compensating(money)
                    .restore(Factories.FACTORY, part.of(money.amount(20_00)), WHY, DELIVERY, LATER);
        }
    },
    REFUND_GOODS {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            var total = part.of(money.amount(TERMS.totalMinor()));
            var insured = part.isOdd() ? part.of(total) : money.amount(0);
            return new RefundingGoods(money).refund(goods(money, total, insured), LATER);
        }
    },
    REVERSE {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            return any(money, it -> it.status().isCollected(), part).flatMap(it -> {
                var left = it.left().plus(unsent(money, it));
                var amount = part.isOdd() && left.isPositive() ? left : it.amount();
                var usable = part.of(money.sums().held());
                return new Reversing(money).reverse(id(it), amount, "charge", new ReasonCode("FRAUD"), usable, LATER);
            });
        }
    },
    SEND {
        @Override
        Optional<? extends EscrowEvent> decide(OrderMoney money, Part part) {
            var payBacks = money.payBacks();
            return part.any(Stream.concat(payBacks.owed().stream(), payBacks.dropped().stream())
                            .toList())
                    .flatMap(it -> new PayingBack(money)
                            .note(new NoteRefundPaid(EscrowId.of(Orders.ORDER), it.refundId(), "sent", LATER)));
        }
    };

    static final OrderTerms TERMS = Bound.toSpotGoods();
    private static final TradeRules TRADE = Rulebook.TRADE.at(NOW);
    private static final DeliveryRules DELIVERY = Rulebook.DELIVERY.at(NOW);
    private static final Reason WHY = new Reason("so it is");

    /** Decided from the money as it is. */
    abstract Optional<? extends EscrowEvent> decide(OrderMoney money, Part part);

    /** How much of what there is, and which of several. */
    record Part(int percent, int which) {
        Money of(Money amount) {
            return amount.share(new BasisPoints(percent * 100));
        }

        boolean isOdd() {
            return which % 2 == 1;
        }

        <T> Optional<T> any(List<T> several) {
            return several.isEmpty() ? Optional.empty() : Optional.of(several.get(which % several.size()));
        }
    }

    /** Of goods, as far as any are sold, and otherwise of their way. */
    private static ReturnedGoods goods(OrderMoney money, Money total, Money insured) {
        var ordered = money.amount(TERMS.goodsMinor());
        var goods = total.atMost(money.sold().of(ordered)).atLeast(money.amount(0));
        return new ReturnedGoods(
                "case-one", Factories.FACTORY, total, goods, ordered, insured, "returns-1", "returns-1");
    }

    static EscrowEvent refund(OrderMoney money, Money amount) {
        return new RefundingGoods(money)
                .refund(goods(money, amount, money.amount(0)), LATER)
                .orElseThrow();
    }

    static EscrowEvent compensate(OrderMoney money, Money amount) {
        return new Compensating(money)
                .pay(PromiseId.of(Orders.ORDER), amount, DELIVERY, LATER)
                .orElseThrow();
    }

    private static Optional<Payment> any(OrderMoney money, Predicate<Payment> which, Part part) {
        return part.any(money.attempts().payments().stream().filter(which).toList());
    }

    private static PaymentRequested asked(OrderMoney money, Part part) {
        var number = money.attempts().payments().size() + 1;
        return Payments.requested(
                "" + number,
                Stage.FULL,
                1 + part.of(money.amount(TERMS.totalMinor())).minor());
    }

    private static PaymentId id(Payment payment) {
        return new PaymentId(payment.requested().paymentId());
    }

    private static Money unsent(OrderMoney money, Payment payment) {
        return money.amount(money.payBacks().owedOf(id(payment)).stream()
                .mapToLong(PayBack::amountMinor)
                .sum());
    }
}
