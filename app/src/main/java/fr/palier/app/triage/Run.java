package fr.palier.app.triage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A list as it was computed: what it was made of, and what came out.
 *
 * @param id counts from 1 within the landlord
 * @param asOf the business day
 * @param mark the last recording number that it saw
 * @param policyVersion 0 is the policy that ships
 * @param tenancies how many were looked at
 * @param lines how many are on the list
 * @param digest SHA-256 of the list as the command {@code triage} writes it in French, in hexadecimal digits
 */
public record Run(
        int id,
        LocalDate asOf,
        long mark,
        int policyVersion,
        Occasion occasion,
        Instant startedAt,
        Instant finishedAt,
        int tenancies,
        int lines,
        String digest) {}
