package fr.palier.engine.plan;

import java.time.LocalDate;

/**
 * One payment of a plan.
 *
 * @param number from 1, in the order of the days
 * @param cents above 0
 */
public record Instalment(int number, LocalDate day, long cents) {}
