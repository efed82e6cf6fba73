package fr.palier.engine.intake.rows;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Codes;
import fr.palier.engine.intake.Field;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.Refusal;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.ledger.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a ledger as rows: it is the row. */
final class LedgerRowParser extends BlockParser.Alone implements LedgerRow {
    private static final Kind[] KINDS = Kind.values();

    private final Keys keys;
    private final RowSink<LedgerRow> sink;
    private final Codes codes;
    private final Codes.Memo memo;
    private final boolean sides;
    private final TextField label = new TextField();
    private final TextField id = new TextField();

    private long line;
    private int day;
    private Kind kind = Kind.CHARGE;
    private long cents;

    LedgerRowParser(Layout layout, Profile profile, Optional<String> only, RowSink<LedgerRow> sink) {
        super(layout, profile.ledger(), LedgerReader.TITLES);
        this.keys = new Keys(only);
        this.sink = sink;
        this.codes = new Codes(profile.codes());
        this.memo = codes.new Memo();
        this.sides = LedgerReader.sides(profile);
    }

    @Override
    protected void take(long at) {
        line = at;
        if (!readLandlord() || !readTenancy() || !readDate() || !kindAndAmount() || !readId()) {
            return;
        }
        get(LedgerReader.LABEL);
        label.line(field);
        try {
            sink.take(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean readLandlord() {
        getLandlord(LedgerReader.LANDLORD);
        return accepted(LedgerReader.LANDLORD, field.isEmpty() ? Refusal.KEY_MISSING : keys.landlord(field));
    }

    private boolean readTenancy() {
        get(LedgerReader.TENANCY);
        return accepted(LedgerReader.TENANCY, field.isEmpty() ? Refusal.KEY_MISSING : keys.tenancy(field));
    }

    private boolean readId() {
        get(LedgerReader.ID);
        id.exact(field);
        return accepted(LedgerReader.ID, Keys.why(id));
    }

    private boolean readDate() {
        get(LedgerReader.DATE);
        day = day(LedgerReader.DATE);
        return isDate(day);
    }

    private boolean kindAndAmount() {
        Meaning meaning = meaning();
        if (meaning == null) {
            refuseKind(has(LedgerReader.KIND) ? codes.unknown() : Refusal.KIND_UNMAPPED);
            return false;
        }
        return sides ? sided(meaning) : signed(meaning);
    }

    /** Names the code, or the label where there is no code. */
    private void refuseKind(Refusal why) {
        int name = has(LedgerReader.KIND) ? LedgerReader.KIND : LedgerReader.LABEL;
        get(name);
        refuseFor(name, why);
    }

    private @Nullable Meaning meaning() {
        get(LedgerReader.KIND);
        Meaning meaning = memo.ofCode(field.bytes, field.from, field.to);
        if (meaning == null && codes.hasLabels()) {
            Field written = new Field();
            getAsWritten(LedgerReader.LABEL, written);
            return codes.ofLabel(written);
        }
        return meaning;
    }

    /** One amount with its sign. */
    private boolean signed(Meaning meaning) {
        get(LedgerReader.AMOUNT);
        long amount = cents(LedgerReader.AMOUNT);
        if (!isAmount(amount)) {
            return false;
        }
        if (amount == 0) {
            return accepted(LedgerReader.AMOUNT, Refusal.AMOUNT_ZERO);
        }
        if (meaning.bySign()) {
            return side(meaning, amount);
        }
        kind = KINDS[meaning.plain()];
        cents = amount;
        return accepted(LedgerReader.AMOUNT, amount < 0 && kind != Kind.ADJUSTMENT ? Refusal.AMOUNT_SIGN : null);
    }

    /** A debit or a credit; the other one is empty or zero; a negative one stands for the other side. */
    private boolean sided(Meaning meaning) {
        long debit = oneSide(LedgerReader.DEBIT);
        if (!isAmount(debit)) {
            return false;
        }
        long credit = oneSide(LedgerReader.CREDIT);
        if (!isAmount(credit)) {
            return false;
        }
        if (debit == 0 && credit == 0) {
            return accepted(LedgerReader.CREDIT, Refusal.NO_SIDE);
        }
        if (debit != 0 && credit != 0) {
            return accepted(LedgerReader.CREDIT, Refusal.BOTH_SIDES);
        }
        if ((debit < 0 || credit < 0) && kind(meaning, debit - credit).isEmpty()) {
            int written = debit < 0 ? LedgerReader.DEBIT : LedgerReader.CREDIT;
            get(written);
            return accepted(written, Refusal.AMOUNT_SIGN);
        }
        return side(meaning, debit - credit);
    }

    private static Optional<Kind> kind(Meaning meaning, long debit) {
        return debit > 0 ? meaning.debit() : meaning.credit();
    }

    private long oneSide(int name) {
        get(name);
        return field.isEmpty() ? 0 : cents(name);
    }

    /** @param debit positive for a debit, negative for a credit */
    private boolean side(Meaning meaning, long debit) {
        Optional<Kind> found = kind(meaning, debit);
        if (found.isEmpty()) {
            refuseKind(Refusal.WRONG_SIDE);
            return false;
        }
        kind = found.get();
        cents = kind == Kind.ADJUSTMENT ? debit : Math.abs(debit);
        return true;
    }

    @Override
    public long lineNumber() {
        return line;
    }

    @Override
    public Utf8 landlord() {
        return keys.landlord.utf8();
    }

    @Override
    public Utf8 tenancy() {
        return keys.tenancy.utf8();
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public long cents() {
        return cents;
    }

    @Override
    public Utf8 label() {
        return label.utf8();
    }

    @Override
    public Utf8 id() {
        return id.utf8();
    }
}
