package fr.palier.engine.region;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.Utf8;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.tenancy.Window;
import java.nio.charset.StandardCharsets;

/** The row of one line after another; no object is made for any. */
final class DrawnLine implements LedgerRow {
    private static final int ID_DIGITS = 8;

    private final int firstDay;
    private final LineLabels labels;
    private final Utf8 landlord = new Utf8();
    private final Utf8 tenancy = new Utf8();
    private final Utf8 label = new Utf8();
    private final Utf8 id = new Utf8();
    private final byte[] digits = new byte[1 + ID_DIGITS];
    private long number;
    private long entry;
    private LineLabels.Means means = LineLabels.Means.DEBIT;

    DrawnLine(Window window) {
        this.firstDay = Math.toIntExact(window.date(0).toEpochDay());
        this.labels = new LineLabels(window);
        digits[0] = 'E';
        id.set(digits, 0, digits.length);
    }

    /** Goes to a tenancy, in front of its first line. */
    void begin(Slice slice, int index) {
        put(landlord, slice.stock().landlord().code());
        put(tenancy, slice.stock().key(slice.position(index)));
        means = LineLabels.Means.of(slice, index);
    }

    private static void put(Utf8 into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.set(bytes, 0, bytes.length);
    }

    void move(Slice slice, int line) {
        entry = slice.entry(line);
        number = slice.number(line);
        long rest = number;
        for (int i = ID_DIGITS; i > 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        byte[] text = labels.of(entry, means);
        label.set(text, 0, text.length);
    }

    @Override
    public long lineNumber() {
        return number;
    }

    @Override
    public Utf8 landlord() {
        return landlord;
    }

    @Override
    public Utf8 tenancy() {
        return tenancy;
    }

    @Override
    public int day() {
        return firstDay + Entries.day(entry);
    }

    @Override
    public Kind kind() {
        return Entries.kind(entry);
    }

    @Override
    public long cents() {
        return Entries.cents(entry);
    }

    @Override
    public Utf8 label() {
        return label;
    }

    @Override
    public Utf8 id() {
        return id;
    }
}
