package fr.palier.app.demo;

/**
 * What was handed to the database of one landlord, to be compared with what it then holds.
 *
 * @param coming entries of days that are still to come
 * @param debt sum of what the entries add to what is owed, cents
 */
record Tally(int landlord, long tenancies, long entries, long coming, long debt) {}
