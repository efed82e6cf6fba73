package fr.palier.engine.intake;

import fr.palier.engine.intake.IdRegister.IdLog;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns.Segment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of ledgers into a log of its own. Belongs to one thread. */
final class LedgerParser extends BlockParser {
    private static final int NOT_KEPT = -1;

    private final LedgerReader.Context context;
    private final Translation translation;
    private final EntryLog log = new EntryLog();
    private final @Nullable IdLog ids;
    private final IdRegister register;
    private final List<Segment> segments;
    private final int[] columns;

    private int landlord = -1;
    private int tenancy = -1;
    private int day;
    private int kind;
    private long cents;
    private int marked;
    private long block;

    LedgerParser(Layout layout, LedgerReader.Context context, List<Segment> segments) {
        super(layout);
        this.context = context;
        this.translation = new Translation(context.profile().ledger(), LedgerReader.TITLES);
        this.columns = layout.columns();
        this.ids = columns[LedgerReader.ID] < 0 ? null : new IdLog();
        this.register = context.register();
        this.segments = segments;
    }

    @Override
    void mark(long blockNumber) {
        marked = log.size();
        block = blockNumber;
    }

    @Override
    void rewind() {
        log.rewind(marked);
    }

    /** Called in order of reading, by one thread at a time. */
    @Override
    void keep() {
        Segment segment = new Segment(register.order(block), log, marked, log.size());
        segments.add(segment);
        if (ids != null) {
            register.add(segment, ids);
        }
        marked = log.size();
    }

    @Override
    void take() {
        if (!tenancy() || !date() || !kindAndAmount()) {
            return;
        }
        boolean kept = day <= context.asOf();
        if (ids != null) {
            get(LedgerReader.ID);
            ids.put(log.size(), landlord, field, line());
            log.add(kept ? tenancy : NOT_KEPT, Entry.of(day, kind, cents));
        } else if (kept) {
            log.add(tenancy, Entry.of(day, kind, cents));
        }
    }

    private boolean tenancy() {
        get(LedgerReader.LANDLORD);
        translation.landlord(field);
        TenancyTable table = context.tenancies();
        if (!table.landlords.is(landlord, 0, field.bytes, field.from, field.to)) {
            landlord = table.landlords.find(0, field.bytes, field.from, field.to);
            if (landlord < 0) {
                refuse(columns[LedgerReader.LANDLORD], missingOr(Refusal.LANDLORD_UNKNOWN));
                return false;
            }
        }
        get(LedgerReader.TENANCY);
        KeyTable keys = table.keys;
        if (keys.is(tenancy, landlord, field.bytes, field.from, field.to)) {
            return true;
        }
        if (keys.is(tenancy + 1, landlord, field.bytes, field.from, field.to)) {
            tenancy++;
            return true;
        }
        tenancy = keys.find(landlord, field.bytes, field.from, field.to);
        if (tenancy < 0) {
            refuse(columns[LedgerReader.TENANCY], missingOr(Refusal.TENANCY_UNKNOWN));
        }
        return tenancy >= 0;
    }

    private Refusal missingOr(Refusal otherwise) {
        return field.isEmpty() ? Refusal.KEY_MISSING : otherwise;
    }

    private boolean date() {
        get(LedgerReader.DATE);
        day = Day.parse(field.bytes, field.from, field.to);
        if (day == Day.WRONG) {
            refuse(columns[LedgerReader.DATE], Refusal.DATE_WRONG);
        }
        return day != Day.WRONG;
    }

    private boolean kindAndAmount() {
        Meaning meaning = meaning();
        if (meaning == null) {
            refuseKind(
                    columns[LedgerReader.KIND] < 0
                            ? Refusal.KIND_UNMAPPED
                            : context.codes().unknown());
            return false;
        }
        return context.sides() ? sided(meaning) : signed(meaning);
    }

    /** Names the code, or the label where there is no code. */
    private void refuseKind(Refusal why) {
        int title = columns[LedgerReader.KIND] < 0 ? LedgerReader.LABEL : LedgerReader.KIND;
        get(title);
        refuse(columns[title], why);
    }

    private @Nullable Meaning meaning() {
        get(LedgerReader.KIND);
        Meaning meaning = context.codes().ofCode(field);
        if (meaning == null && context.codes().hasLabels()) {
            Field label = new Field();
            select(columns[LedgerReader.LABEL], label);
            return context.codes().ofLabel(label);
        }
        return meaning;
    }

    /** One amount with its sign. */
    private boolean signed(Meaning meaning) {
        get(LedgerReader.AMOUNT);
        long amount = amount(LedgerReader.AMOUNT);
        if (amount == 0) {
            return false;
        }
        if (meaning.bySign()) {
            return side(meaning, amount);
        }
        int plain = meaning.plain();
        if (amount < 0 && plain != Kind.ADJUSTMENT.ordinal()) {
            refuse(columns[LedgerReader.AMOUNT], Refusal.AMOUNT_SIGN);
            return false;
        }
        kind = plain;
        cents = amount;
        return true;
    }

    /** A debit or a credit; the other one is empty or zero; a negative one stands for the other side. */
    private boolean sided(Meaning meaning) {
        get(LedgerReader.DEBIT);
        long debit = field.isEmpty() ? 0 : Amount.parse(field.bytes, field.from, field.to);
        if (wrong(LedgerReader.DEBIT, debit)) {
            return false;
        }
        get(LedgerReader.CREDIT);
        long credit = field.isEmpty() ? 0 : Amount.parse(field.bytes, field.from, field.to);
        if (wrong(LedgerReader.CREDIT, credit)) {
            return false;
        }
        if (debit == 0 && credit == 0 || debit != 0 && credit != 0) {
            refuse(columns[LedgerReader.CREDIT], debit == 0 ? Refusal.NO_SIDE : Refusal.BOTH_SIDES);
            return false;
        }
        return side(meaning, debit - credit);
    }

    /** @param debit positive for a debit, negative for a credit */
    private boolean side(Meaning meaning, long debit) {
        Optional<Kind> found = debit > 0 ? meaning.debit() : meaning.credit();
        if (found.isEmpty()) {
            refuseKind(Refusal.WRONG_SIDE);
            return false;
        }
        kind = found.get().ordinal();
        cents = kind == Kind.ADJUSTMENT.ordinal() ? debit : Math.abs(debit);
        return true;
    }

    /** The amount in hand in cents, or 0 where it is refused. */
    private long amount(int column) {
        long amount = Amount.parse(field.bytes, field.from, field.to);
        if (wrong(column, amount)) {
            return 0;
        }
        if (amount == 0) {
            refuse(columns[column], Refusal.AMOUNT_ZERO);
        }
        return amount;
    }

    private boolean wrong(int column, long amount) {
        Refusal why = Amount.why(amount);
        if (why != null) {
            refuse(columns[column], why);
        }
        return why != null;
    }

    private void get(int title) {
        select(columns[title]);
        translation.value(title, field);
    }
}
