package fr.palier.engine.bank;

/**
 * One payment of a movement.
 *
 * @param isReturn whether it is an earlier payment that came back: a rejected, returned or refunded direct debit, an
 *     unpaid cheque, a transfer that could not be delivered
 */
public record Transaction(Money money, Details details, boolean isReturn) {}
