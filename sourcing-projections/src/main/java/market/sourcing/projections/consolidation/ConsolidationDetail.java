package market.sourcing.projections.consolidation;

import java.time.Instant;
import java.util.List;
import market.sourcing.projections.view.Versioned;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A consolidation as it stands.
 *
 * @param service AIR or EXPRESS
 * @param closedAt null while parcels are collected
 * @param parcels in the order of their ids
 * @param milestones in their order
 * @param freight null until it is billed
 * @param logPosition where it was opened in the log
 */
public record ConsolidationDetail(
        @BsonId String id,
        long version,
        String agentId,
        String stationId,
        String customsMode,
        String service,
        Instant openedAt,
        Instant cutOffAt,
        @Nullable Instant closedAt,
        List<Parcel> parcels,
        List<Milestone> milestones,
        @Nullable Freight freight,
        long logPosition)
        implements Versioned {

    /**
     * A parcel that goes along.
     *
     * @param hs6 subheadings of the Harmonized System, in rising order
     * @param measuredAt when it was measured last
     * @param share what it bears of the freight; null until that is billed
     */
    public record Parcel(
            String id,
            String orderId,
            String carrier,
            String trackingNumber,
            List<String> hs6,
            Measures measures,
            Instant addedAt,
            Instant measuredAt,
            @Nullable Share share) {

        Parcel measured(Measures anew, Instant at) {
            return new Parcel(id, orderId, carrier, trackingNumber, hs6, anew, addedAt, at, share);
        }

        Parcel bearing(@Nullable Share newShare) {
            return new Parcel(id, orderId, carrier, trackingNumber, hs6, measures, addedAt, measuredAt, newShare);
        }
    }

    /** What was measured, and what followed from it by the service. */
    public record Measures(int grams, int lengthMm, int widthMm, int heightMm, int volumeGrams, int chargeableGrams) {}

    /**
     * What a parcel bears, in minor units of the freight's currency, and what that can be recomputed from.
     *
     * @param floorMinor the whole part of total × chargeable grams ÷ chargeable grams of all
     * @param remainder what that division left over
     * @param givenMinor 1 where that is among the largest, otherwise 0
     * @param minor both together
     */
    public record Share(long floorMinor, long remainder, int givenMinor, long minor) {}

    /** @param reason why customs hold it; null for all others */
    public record Milestone(String name, @Nullable String reason, Instant reachedAt, Instant notedAt) {}

    /**
     * What carriers billed.
     *
     * @param totalMinor of all bills
     * @param currency ISO 4217
     * @param bills in the order in which they were stated first
     */
    public record Freight(long totalMinor, String currency, List<Bill> bills) {}

    /**
     * One bill as it was stated last.
     *
     * @param billedGrams chargeable grams as the carrier counted them
     */
    public record Bill(
            String carrier, String reference, long amountMinor, String currency, long billedGrams, Instant statedAt) {}

    /** Of all parcels. */
    public long chargeableGrams() {
        return parcels.stream()
                .mapToLong(parcel -> parcel.measures().chargeableGrams())
                .sum();
    }

    ConsolidationDetail with(List<Parcel> others, long newVersion) {
        return with(newVersion, closedAt, others, milestones, freight);
    }

    ConsolidationDetail closed(Instant at, long newVersion) {
        return with(newVersion, at, parcels, milestones, freight);
    }

    ConsolidationDetail reaching(List<Milestone> all, long newVersion) {
        return with(newVersion, closedAt, parcels, all, freight);
    }

    ConsolidationDetail billed(Freight newFreight, List<Parcel> bearing, long newVersion) {
        return with(newVersion, closedAt, bearing, milestones, newFreight);
    }

    private ConsolidationDetail with(
            long newVersion,
            @Nullable Instant closed,
            List<Parcel> goingAlong,
            List<Milestone> reached,
            @Nullable Freight billed) {
        return new ConsolidationDetail(
                id,
                newVersion,
                agentId,
                stationId,
                customsMode,
                service,
                openedAt,
                cutOffAt,
                closed,
                goingAlong,
                reached,
                billed,
                logPosition);
    }
}
