package fr.palier.engine.ledger;

/** What a line of a rent ledger is, and which way it moves the debt. The code is the word of the exchange format. */
public enum Kind {
    /** Monthly rent notice: rent and charges. */
    CHARGE("charge", Side.DEBIT),
    /** Received from the tenant. */
    PAYMENT("payment", Side.CREDIT),
    /** Housing benefit received from the paying body (CAF or MSA). */
    BENEFIT("benefit", Side.CREDIT),
    /** Paid for the tenant by the FSL, Action Logement or another body. */
    AID("aid", Side.CREDIT),
    /** A payment that came back unpaid: it takes credit back. */
    REJECTION("rejection", Side.DEBIT),
    /** Debt given up or discharged. */
    WRITEOFF("writeoff", Side.CREDIT),
    /** A correction, by its sign: positive is a debit. */
    ADJUSTMENT("adjustment", Side.EITHER);

    /** The side of the account on which a kind stands. */
    public enum Side {
        DEBIT,
        CREDIT,
        EITHER
    }

    private final String code;
    private final Side side;

    Kind(String code, Side side) {
        this.code = code;
        this.side = side;
    }

    public String code() {
        return code;
    }

    public Side side() {
        return side;
    }
}
