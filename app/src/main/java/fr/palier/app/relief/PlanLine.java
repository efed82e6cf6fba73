package fr.palier.app.relief;

import java.time.LocalDate;

/** A plan in a list. Amounts are cents. */
record PlanLine(int tenancyId, int number, PlanState state, long debt, int instalments, LocalDate end, String by) {}
