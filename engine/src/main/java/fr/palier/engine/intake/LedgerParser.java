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
    private final Codes.Memo codes;

    /** No value is translated: what stands in the file may be taken as it is. */
    private final boolean asWritten;

    private final Day days = new Day();

    /** The record in hand may be read where it lies; what fails so is read again with care. */
    private boolean plain;

    private final TenancyTable.Cursor last;
    private final @Nullable PlainLines lines;
    private int day;
    private int kind;
    private long cents;
    private int marked;
    private int later;
    private long number;

    LedgerParser(Layout layout, LedgerReader.Context context, List<Segment> segments) {
        super(layout);
        this.context = context;
        this.translation = new Translation(context.profile().ledger(), LedgerReader.TITLES);
        this.asWritten = translation.isNone();
        this.columns = layout.columns();
        this.codes = context.codes().new Memo();
        this.ids = columns[LedgerReader.ID] < 0 ? null : new IdLog();
        this.register = context.register();
        this.segments = segments;
        this.last = new TenancyTable.Cursor(context.tenancies());
        this.lines = PlainLines.canBe(layout, context, translation)
                ? new PlainLines(layout, context, last, codes, log)
                : null;
    }

    @Override
    void mark(long blockNumber) {
        marked = log.size();
        number = blockNumber;
        later = 0;
    }

    @Override
    void rewind() {
        log.rewind(marked);
    }

    /** Called in order of reading, by one thread at a time. */
    @Override
    void keep() {
        context.later().addAndGet(later);
        Segment segment = new Segment(register.order(number), log, marked, log.size());
        segments.add(segment);
        if (ids != null) {
            register.add(segment, ids);
        }
        marked = log.size();
    }

    @Override
    int takeAhead() {
        if (lines == null) {
            return 0;
        }
        int all = 0;
        int taken;
        do {
            taken = lines.take(block, cutter.position(), cutter.limit());
            cutter.pass(taken, lines.position());
            later += lines.later();
            all += taken;
        } while (lines.isPortion(taken));
        return all;
    }

    @Override
    void take() {
        plain = cutter.doubled == 0 && asWritten;
        if (!tenancy() || !date() || !kindAndAmount()) {
            return;
        }
        boolean kept = day <= context.asOf();
        later += kept ? 0 : 1;
        if (ids != null) {
            get(LedgerReader.ID);
            ids.put(log.size(), last.landlord, field, line());
            log.add(kept ? last.tenancy : NOT_KEPT, Entry.of(day, kind, cents));
        } else if (kept) {
            log.add(last.tenancy, Entry.of(day, kind, cents));
        }
    }

    private boolean tenancy() {
        return plain && tenancyAsWritten() || landlord() && tenancyOfLandlord();
    }

    private boolean tenancyAsWritten() {
        int landlord = columns[LedgerReader.LANDLORD];
        int tenancy = columns[LedgerReader.TENANCY];
        return last.sameLandlord(block, cutter.from[landlord], cutter.to[landlord])
                && last.goNear(block, cutter.from[tenancy], cutter.to[tenancy]);
    }

    private boolean landlord() {
        get(LedgerReader.LANDLORD);
        translation.landlord(field);
        boolean known = last.goToLandlord(field.bytes, field.from, field.to);
        if (!known) {
            refuse(columns[LedgerReader.LANDLORD], missingOr(Refusal.LANDLORD_UNKNOWN));
        }
        return known;
    }

    private boolean tenancyOfLandlord() {
        get(LedgerReader.TENANCY);
        boolean known = last.goToTenancy(field.bytes, field.from, field.to);
        if (!known) {
            refuse(columns[LedgerReader.TENANCY], missingOr(Refusal.TENANCY_UNKNOWN));
        }
        return known;
    }

    private Refusal missingOr(Refusal otherwise) {
        return field.isEmpty() ? Refusal.KEY_MISSING : otherwise;
    }

    private boolean date() {
        if (plain) {
            int column = columns[LedgerReader.DATE];
            day = days.parse(block, cutter.from[column], cutter.to[column]);
            if (day != Day.WRONG) {
                return true;
            }
        }
        get(LedgerReader.DATE);
        day = days.parse(field.bytes, field.from, field.to);
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
        int column = columns[LedgerReader.KIND];
        Meaning meaning = plain && column >= 0 ? codes.ofCode(block, cutter.from[column], cutter.to[column]) : null;
        if (meaning != null) {
            return meaning;
        }
        get(LedgerReader.KIND);
        meaning = codes.ofCode(field.bytes, field.from, field.to);
        if (meaning == null && context.codes().hasLabels()) {
            Field label = new Field();
            select(columns[LedgerReader.LABEL], label);
            return context.codes().ofLabel(label);
        }
        return meaning;
    }

    /** One amount with its sign. */
    private boolean signed(Meaning meaning) {
        long amount = amount(LedgerReader.AMOUNT);
        if (amount == 0) {
            return false;
        }
        if (meaning.bySign()) {
            return side(meaning, amount);
        }
        int plain = meaning.plain();
        if (amount < 0 && plain != Kind.ADJUSTMENT.ordinal()) {
            get(LedgerReader.AMOUNT);
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
        if ((debit < 0 || credit < 0) && kind(meaning, debit - credit).isEmpty()) {
            int written = debit < 0 ? LedgerReader.DEBIT : LedgerReader.CREDIT;
            get(written);
            refuse(columns[written], Refusal.AMOUNT_SIGN);
            return false;
        }
        return side(meaning, debit - credit);
    }

    private static Optional<Kind> kind(Meaning meaning, long debit) {
        return debit > 0 ? meaning.debit() : meaning.credit();
    }

    /** @param debit positive for a debit, negative for a credit */
    private boolean side(Meaning meaning, long debit) {
        Optional<Kind> found = kind(meaning, debit);
        if (found.isEmpty()) {
            refuseKind(Refusal.WRONG_SIDE);
            return false;
        }
        kind = found.get().ordinal();
        cents = kind == Kind.ADJUSTMENT.ordinal() ? debit : Math.abs(debit);
        return true;
    }

    /** The amount of a column in cents, or 0 where it is refused. */
    private long amount(int title) {
        if (plain) {
            int column = columns[title];
            long amount = Amount.parse(block, cutter.from[column], cutter.to[column]);
            if (amount > Amount.WRONG && amount != 0) {
                return amount;
            }
        }
        get(title);
        long amount = Amount.parse(field.bytes, field.from, field.to);
        if (wrong(title, amount)) {
            return 0;
        }
        if (amount == 0) {
            refuse(columns[title], Refusal.AMOUNT_ZERO);
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
