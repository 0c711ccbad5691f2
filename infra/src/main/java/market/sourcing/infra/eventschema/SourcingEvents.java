package market.sourcing.infra.eventschema;

import java.util.List;
import market.sourcing.domain.correction.event.MisstatementCorrected;
import market.sourcing.domain.delivery.event.ContestDecided;
import market.sourcing.domain.delivery.event.DispatchOverdue;
import market.sourcing.domain.delivery.event.DispatchPromiseKept;
import market.sourcing.domain.delivery.event.DispatchPromiseMissed;
import market.sourcing.domain.delivery.event.DispatchUrged;
import market.sourcing.domain.delivery.event.ForceMajeureApplied;
import market.sourcing.domain.delivery.event.ForceMajeureDeclared;
import market.sourcing.domain.delivery.event.GoodsReceived;
import market.sourcing.domain.delivery.event.LossSettled;
import market.sourcing.domain.delivery.event.MissContested;
import market.sourcing.domain.delivery.event.MissReassessed;
import market.sourcing.domain.delivery.event.ParcelInvalidated;
import market.sourcing.domain.delivery.event.ParcelScanned;
import market.sourcing.domain.delivery.event.ParcelStated;
import market.sourcing.domain.delivery.event.PromiseEnded;
import market.sourcing.domain.delivery.event.PromiseExtended;
import market.sourcing.domain.delivery.event.PromisePaused;
import market.sourcing.domain.delivery.event.PromiseResumed;
import market.sourcing.domain.delivery.event.PromiseStarted;
import market.sourcing.domain.escrow.event.CompensationPaid;
import market.sourcing.domain.escrow.event.CompensationRestored;
import market.sourcing.domain.escrow.event.CompensationTakenBack;
import market.sourcing.domain.escrow.event.FundsHeld;
import market.sourcing.domain.escrow.event.FundsRefunded;
import market.sourcing.domain.escrow.event.FundsReleased;
import market.sourcing.domain.escrow.event.GoodsRefunded;
import market.sourcing.domain.escrow.event.PaymentDeclined;
import market.sourcing.domain.escrow.event.PaymentRequested;
import market.sourcing.domain.escrow.event.PaymentReversed;
import market.sourcing.domain.escrow.event.RefundPaid;
import market.sourcing.domain.escrow.event.ReleaseTakenBack;
import market.sourcing.domain.escrow.event.SurplusReceived;
import market.sourcing.domain.factory.event.FactoryOnboarded;
import market.sourcing.domain.factory.event.FactoryReinstated;
import market.sourcing.domain.factory.event.FactorySuspended;
import market.sourcing.domain.factory.event.FactoryVerified;
import market.sourcing.domain.factory.event.FreightStated;
import market.sourcing.domain.factory.event.PaymentTimeStated;
import market.sourcing.domain.factory.event.ReturnRuleStated;
import market.sourcing.domain.listing.event.DispatchVoided;
import market.sourcing.domain.listing.event.ListingDrafted;
import market.sourcing.domain.listing.event.ListingPaused;
import market.sourcing.domain.listing.event.ListingPublished;
import market.sourcing.domain.listing.event.ListingRepriced;
import market.sourcing.domain.listing.event.ListingTermsChanged;
import market.sourcing.domain.listing.event.ListingWithdrawn;
import market.sourcing.domain.listing.event.PriorSalesStated;
import market.sourcing.domain.listing.event.StockCounted;
import market.sourcing.domain.listing.event.StockDispatched;
import market.sourcing.domain.listing.event.StockReleased;
import market.sourcing.domain.listing.event.StockReserved;
import market.sourcing.domain.listing.event.StockWrittenOff;
import market.sourcing.domain.log.event.EventSettled;
import market.sourcing.domain.order.event.DeliveryDecided;
import market.sourcing.domain.order.event.DeliveryDenied;
import market.sourcing.domain.order.event.DeliveryShown;
import market.sourcing.domain.order.event.GoodsShownMade;
import market.sourcing.domain.order.event.HandOverVoided;
import market.sourcing.domain.order.event.OrderCancelled;
import market.sourcing.domain.order.event.OrderClosedReversed;
import market.sourcing.domain.order.event.OrderClosedUnpaid;
import market.sourcing.domain.order.event.OrderCompleted;
import market.sourcing.domain.order.event.OrderHandedOver;
import market.sourcing.domain.order.event.OrderPaid;
import market.sourcing.domain.order.event.OrderPlaced;
import market.sourcing.domain.order.event.OrderPutOnTab;
import market.sourcing.domain.order.event.OrderTakenOffTab;
import market.sourcing.domain.order.event.PastOrderRecorded;
import market.sourcing.domain.order.event.PastReturnRecorded;
import market.sourcing.domain.order.event.ReceiptAsked;
import market.sourcing.domain.order.event.ReceiptConfirmed;
import market.sourcing.domain.order.event.RemainderLeft;
import market.sourcing.domain.order.event.RemainderReturned;
import market.sourcing.domain.order.event.UnlinkedReturnRecorded;
import market.sourcing.domain.quote.event.QuoteExpired;
import market.sourcing.domain.quote.event.QuoteIssued;
import market.sourcing.domain.quote.event.QuoteOrdered;
import market.sourcing.domain.returns.event.CaseClosed;
import market.sourcing.domain.returns.event.CaseDecided;
import market.sourcing.domain.returns.event.CaseEscalated;
import market.sourcing.domain.returns.event.CaseFlagged;
import market.sourcing.domain.returns.event.ClaimCut;
import market.sourcing.domain.returns.event.ClaimEnded;
import market.sourcing.domain.returns.event.EvidenceAdded;
import market.sourcing.domain.returns.event.FlagAppealed;
import market.sourcing.domain.returns.event.FlagCleared;
import market.sourcing.domain.returns.event.GoodsInspected;
import market.sourcing.domain.returns.event.GoodsSentBack;
import market.sourcing.domain.returns.event.ReceiptStated;
import market.sourcing.domain.returns.event.RefundCounted;
import market.sourcing.domain.returns.event.ReplacementScanned;
import market.sourcing.domain.returns.event.ReplacementSent;
import market.sourcing.domain.returns.event.ReturnAccepted;
import market.sourcing.domain.returns.event.ReturnRefundGranted;
import market.sourcing.domain.returns.event.ReturnRefused;
import market.sourcing.domain.returns.event.ReturnRequested;
import market.sourcing.domain.returns.event.ReturnScanned;
import market.sourcing.domain.returns.event.UnitsClaimed;
import market.sourcing.domain.returns.event.UnitsRefunded;
import market.sourcing.domain.standing.event.BadgeJudged;
import market.sourcing.domain.standing.event.ReturnsJudged;

/** Every event of the marketplace under its stored name. A name is never changed; a changed shape raises the revision. */
final class SourcingEvents {
    static final EventTypes ALL = new EventTypes(List.of(
            EventType.of("sourcing.factory.FactoryOnboarded", "1", FactoryOnboarded.class),
            EventType.of("sourcing.factory.FactoryVerified", "1", FactoryVerified.class),
            EventType.of("sourcing.factory.FactorySuspended", "1", FactorySuspended.class),
            EventType.of("sourcing.factory.FactoryReinstated", "1", FactoryReinstated.class),
            EventType.of("sourcing.listing.ListingDrafted", "2", ListingDrafted.class),
            EventType.of("sourcing.listing.ListingPublished", "1", ListingPublished.class),
            EventType.of("sourcing.listing.ListingRepriced", "1", ListingRepriced.class),
            EventType.of("sourcing.listing.ListingTermsChanged", "2", ListingTermsChanged.class),
            EventType.of("sourcing.listing.ListingPaused", "1", ListingPaused.class),
            EventType.of("sourcing.listing.ListingWithdrawn", "1", ListingWithdrawn.class),
            EventType.of("sourcing.listing.PriorSalesStated", "1", PriorSalesStated.class),
            EventType.of("sourcing.listing.StockCounted", "1", StockCounted.class),
            EventType.of("sourcing.order.OrderPlaced", "2", OrderPlaced.class),
            EventType.of("sourcing.factory.FreightStated", "1", FreightStated.class),
            EventType.of("sourcing.listing.StockReserved", "1", StockReserved.class),
            EventType.of("sourcing.listing.StockReleased", "1", StockReleased.class),
            EventType.of("sourcing.listing.StockDispatched", "1", StockDispatched.class),
            EventType.of("sourcing.listing.DispatchVoided", "1", DispatchVoided.class),
            EventType.of("sourcing.order.OrderPaid", "1", OrderPaid.class),
            EventType.of("sourcing.order.OrderCancelled", "1", OrderCancelled.class),
            EventType.of("sourcing.order.OrderClosedUnpaid", "1", OrderClosedUnpaid.class),
            EventType.of("sourcing.order.OrderHandedOver", "1", OrderHandedOver.class),
            EventType.of("sourcing.order.ReceiptConfirmed", "1", ReceiptConfirmed.class),
            EventType.of("sourcing.order.OrderCompleted", "1", OrderCompleted.class),
            EventType.of("sourcing.order.OrderPutOnTab", "1", OrderPutOnTab.class),
            EventType.of("sourcing.order.OrderTakenOffTab", "1", OrderTakenOffTab.class),
            EventType.of("sourcing.escrow.PaymentRequested", "1", PaymentRequested.class),
            EventType.of("sourcing.escrow.PaymentDeclined", "1", PaymentDeclined.class),
            EventType.of("sourcing.escrow.FundsHeld", "1", FundsHeld.class),
            EventType.of("sourcing.escrow.SurplusReceived", "1", SurplusReceived.class),
            EventType.of("sourcing.escrow.FundsReleased", "1", FundsReleased.class),
            EventType.of("sourcing.escrow.FundsRefunded", "1", FundsRefunded.class),
            EventType.of("sourcing.escrow.RefundPaid", "1", RefundPaid.class),
            EventType.of("sourcing.quote.QuoteIssued", "1", QuoteIssued.class),
            EventType.of("sourcing.quote.QuoteOrdered", "1", QuoteOrdered.class),
            EventType.of("sourcing.quote.QuoteExpired", "1", QuoteExpired.class),
            EventType.of("sourcing.order.PastOrderRecorded", "1", PastOrderRecorded.class),
            EventType.of("sourcing.order.PastReturnRecorded", "2", PastReturnRecorded.class),
            EventType.of("sourcing.order.UnlinkedReturnRecorded", "1", UnlinkedReturnRecorded.class),
            EventType.of("sourcing.order.HandOverVoided", "1", HandOverVoided.class),
            EventType.of("sourcing.escrow.CompensationPaid", "1", CompensationPaid.class),
            EventType.of("sourcing.escrow.CompensationTakenBack", "1", CompensationTakenBack.class),
            EventType.of("sourcing.delivery.ForceMajeureDeclared", "1", ForceMajeureDeclared.class),
            EventType.of("sourcing.delivery.ForceMajeureApplied", "1", ForceMajeureApplied.class),
            EventType.of("sourcing.delivery.PromiseStarted", "1", PromiseStarted.class),
            EventType.of("sourcing.delivery.ParcelStated", "1", ParcelStated.class),
            EventType.of("sourcing.delivery.ParcelScanned", "1", ParcelScanned.class),
            EventType.of("sourcing.delivery.ParcelInvalidated", "1", ParcelInvalidated.class),
            EventType.of("sourcing.delivery.GoodsReceived", "1", GoodsReceived.class),
            EventType.of("sourcing.delivery.DispatchPromiseKept", "1", DispatchPromiseKept.class),
            EventType.of("sourcing.delivery.DispatchPromiseMissed", "1", DispatchPromiseMissed.class),
            EventType.of("sourcing.delivery.DispatchOverdue", "1", DispatchOverdue.class),
            EventType.of("sourcing.delivery.PromisePaused", "1", PromisePaused.class),
            EventType.of("sourcing.delivery.PromiseResumed", "1", PromiseResumed.class),
            EventType.of("sourcing.delivery.PromiseExtended", "1", PromiseExtended.class),
            EventType.of("sourcing.delivery.MissContested", "1", MissContested.class),
            EventType.of("sourcing.delivery.ContestDecided", "1", ContestDecided.class),
            EventType.of("sourcing.delivery.MissReassessed", "1", MissReassessed.class),
            EventType.of("sourcing.delivery.DispatchUrged", "1", DispatchUrged.class),
            EventType.of("sourcing.delivery.LossSettled", "1", LossSettled.class),
            EventType.of("sourcing.delivery.PromiseEnded", "1", PromiseEnded.class),
            EventType.of("sourcing.factory.PaymentTimeStated", "1", PaymentTimeStated.class),
            EventType.of("sourcing.factory.ReturnRuleStated", "1", ReturnRuleStated.class),
            EventType.of("sourcing.escrow.GoodsRefunded", "1", GoodsRefunded.class),
            EventType.of("sourcing.returns.ReturnRequested", "1", ReturnRequested.class),
            EventType.of("sourcing.returns.EvidenceAdded", "1", EvidenceAdded.class),
            EventType.of("sourcing.returns.ReturnAccepted", "1", ReturnAccepted.class),
            EventType.of("sourcing.returns.ReturnRefused", "1", ReturnRefused.class),
            EventType.of("sourcing.returns.GoodsSentBack", "1", GoodsSentBack.class),
            EventType.of("sourcing.returns.GoodsInspected", "1", GoodsInspected.class),
            EventType.of("sourcing.returns.CaseEscalated", "1", CaseEscalated.class),
            EventType.of("sourcing.returns.CaseDecided", "1", CaseDecided.class),
            EventType.of("sourcing.returns.ReturnRefundGranted", "1", ReturnRefundGranted.class),
            EventType.of("sourcing.returns.ReplacementSent", "1", ReplacementSent.class),
            EventType.of("sourcing.returns.ReturnScanned", "1", ReturnScanned.class),
            EventType.of("sourcing.returns.ReplacementScanned", "1", ReplacementScanned.class),
            EventType.of("sourcing.returns.CaseFlagged", "1", CaseFlagged.class),
            EventType.of("sourcing.returns.FlagAppealed", "1", FlagAppealed.class),
            EventType.of("sourcing.returns.FlagCleared", "1", FlagCleared.class),
            EventType.of("sourcing.returns.ClaimCut", "1", ClaimCut.class),
            EventType.of("sourcing.returns.CaseClosed", "1", CaseClosed.class),
            EventType.of("sourcing.returns.UnitsClaimed", "1", UnitsClaimed.class),
            EventType.of("sourcing.returns.UnitsRefunded", "1", UnitsRefunded.class),
            EventType.of("sourcing.returns.ClaimEnded", "1", ClaimEnded.class),
            EventType.of("sourcing.returns.ReceiptStated", "1", ReceiptStated.class),
            EventType.of("sourcing.order.OrderClosedReversed", "1", OrderClosedReversed.class),
            EventType.of("sourcing.order.RemainderLeft", "1", RemainderLeft.class),
            EventType.of("sourcing.order.RemainderReturned", "1", RemainderReturned.class),
            EventType.of("sourcing.escrow.PaymentReversed", "1", PaymentReversed.class),
            EventType.of("sourcing.order.ReceiptAsked", "1", ReceiptAsked.class),
            EventType.of("sourcing.order.GoodsShownMade", "1", GoodsShownMade.class),
            EventType.of("sourcing.order.DeliveryShown", "1", DeliveryShown.class),
            EventType.of("sourcing.order.DeliveryDenied", "1", DeliveryDenied.class),
            EventType.of("sourcing.order.DeliveryDecided", "1", DeliveryDecided.class),
            EventType.of("sourcing.escrow.ReleaseTakenBack", "1", ReleaseTakenBack.class),
            EventType.of("sourcing.standing.BadgeJudged", "1", BadgeJudged.class),
            EventType.of("sourcing.standing.ReturnsJudged", "1", ReturnsJudged.class),
            EventType.of("sourcing.escrow.CompensationRestored", "1", CompensationRestored.class),
            EventType.of("sourcing.listing.StockWrittenOff", "1", StockWrittenOff.class),
            EventType.of("sourcing.returns.RefundCounted", "1", RefundCounted.class),
            EventType.of("sourcing.correction.MisstatementCorrected", "1", MisstatementCorrected.class),
            EventType.of("sourcing.log.EventSettled", "1", EventSettled.class)));

    private SourcingEvents() {}
}
