package market.sourcing.domain.consolidation.event;

/**
 * What an operator measured, and what followed from it by the consolidation's service.
 *
 * @param volumeGrams mm³ by 6,000 by air, or by 5,000 by express, rounded up
 * @param chargeableGrams the greater of both weights
 */
public record PlainMeasures(int grams, int lengthMm, int widthMm, int heightMm, int volumeGrams, int chargeableGrams) {}
