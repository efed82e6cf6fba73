package fr.palier.engine.intake;

import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.Kind;

/**
 * Reads lines that hold the five columns of the exchange format in their order and are written the plainest way (no quote,
 * no space, LF, a dot before two decimals), without cutting them into fields first: what comes next is known, so a line
 * costs a few comparisons of eight bytes each. Whatever is not so plain, or wrong, is left to the careful reader: what is
 * read here is what that one would read. Belongs to one thread.
 */
final class PlainLines {
    /** Few enough for the loop to be compiled as a method is, not while it runs. */
    private static final int PORTION = 128;
    /** The last bytes of a block are left to the careful reader: eight-byte loads look beyond a short line. */
    private static final int MARGIN = 32;

    private static final int LONGEST_PREFIX = 24;
    private static final int ADJUSTMENT = Kind.ADJUSTMENT.ordinal();
    private static final long NEWLINE = Bytes.pattern((byte) '\n');
    private static final int[] COLUMNS = {
        LedgerReader.LANDLORD, LedgerReader.TENANCY, LedgerReader.DATE, LedgerReader.KIND, LedgerReader.AMOUNT
    };

    private final byte separator;
    private final long separators;
    private final TenancyTable.Cursor last;
    private final DayKinds dayKinds;
    private final EntryLog log;
    /** Not before the first entry after the day. */
    private final long tooLate;
    /** No key holds what would end it in a plain line: one that the bytes begin with is theirs. */
    private final boolean keysArePlain;

    /** Landlord, tenancy and both separators as the last line had them: where a line begins so, its tenancy is the same. */
    private long prefix0;

    private long prefix1;
    private long prefix2;
    private long mask0;
    private long mask1;
    private long mask2;
    private int prefix;
    /** Bytes of the landlord and the separator, and which of the first word they are. */
    private int landlord;

    private long landlordMask;

    private int end;
    private int position;
    private int lines;
    private int later;

    PlainLines(Layout layout, LedgerReader.Context context, TenancyTable.Cursor last, Codes.Memo codes, EntryLog log) {
        this.separator = layout.separator();
        this.separators = Bytes.pattern(separator);
        this.last = last;
        this.dayKinds = new DayKinds(separator, codes);
        this.log = log;
        this.tooLate = Entry.of(context.asOf() + 1, 0, 0);
        this.keysArePlain = context.tenancies().keys.holdNone(separators, NEWLINE);
    }

    /** Whether lines of that layout can be plain: the five columns alone, in their order, in Palier's own words. */
    static boolean canBe(Layout layout, LedgerReader.Context context, Translation translation) {
        for (int i = 0; i < COLUMNS.length; i++) {
            if (layout.column(COLUMNS[i]) != i) {
                return false;
            }
        }
        return layout.width() == COLUMNS.length
                && translation.isNone()
                && !context.sides()
                && context.profile().codes().kinds().isEmpty();
    }

    /** Offset behind the lines last taken. */
    int position() {
        return position;
    }

    /** How many of the lines last taken are dated after the day. */
    int later() {
        return later;
    }

    /**
     * Takes lines up to the first one that is not plain, or until enough are taken for once.
     *
     * @param limit length of the block, which ends with a line break
     * @return how many were taken
     */
    int take(byte[] block, int from, int limit) {
        end = limit - MARGIN;
        position = from;
        lines = 0;
        later = 0;
        prefix = 0; // the careful reader may have been elsewhere since
        while (position < end && lines < PORTION && line(block, position)) {
            lines++;
        }
        return lines;
    }

    boolean isPortion(int taken) {
        return taken == PORTION;
    }

    private boolean line(byte[] block, int at) {
        int date = isSameTenancy(block, at) ? at + prefix : tenancy(block, at);
        if (date < 0 || date > end) {
            return false;
        }
        int found = dayKinds.find(block, date);
        return found >= 0 && amount(block, date + dayKinds.width(found), dayKinds.entry(found));
    }

    private boolean isSameTenancy(byte[] block, int at) {
        return ((Bytes.word(block, at) ^ prefix0) & mask0
                                | (Bytes.word(block, at + 8) ^ prefix1) & mask1
                                | (Bytes.word(block, at + 16) ^ prefix2) & mask2)
                        == 0
                && prefix > 0;
    }

    /** Finds the tenancy, which is mostly one of the next few; the offset of the date, or -1. */
    private int tenancy(byte[] block, int at) {
        if (keysArePlain && prefix > 0 && ((Bytes.word(block, at) ^ prefix0) & landlordMask) == 0) {
            int key = at + landlord;
            int length = last.goOn(block, key, separator);
            if (length > 0) {
                remember(block, at, landlord + length + 1);
                return key + length + 1;
            }
        }
        return lookUp(block, at);
    }

    /** Finds the tenancy by its key; the offset of the date, or -1. */
    private int lookUp(byte[] block, int at) {
        prefix = 0;
        int first = separatorFrom(block, at);
        int second = first < 0 ? -1 : separatorFrom(block, first + 1);
        if (second < 0 || block[at] == '"' || block[first + 1] == '"') {
            return -1;
        }
        boolean near = last.sameLandlord(block, at, first) && last.goNear(block, first + 1, second);
        if (!near && !(last.goToLandlord(block, at, first) && last.goToTenancy(block, first + 1, second))) {
            return -1;
        }
        landlord = first + 1 - at;
        landlordMask = Bytes.mask(landlord);
        remember(block, at, second + 1 - at);
        return second + 1;
    }

    private void remember(byte[] block, int at, int length) {
        prefix = length > LONGEST_PREFIX || landlord > 8 ? 0 : length;
        mask0 = Bytes.mask(length);
        mask1 = Bytes.mask(length - 8);
        mask2 = Bytes.mask(length - 16);
        prefix0 = Bytes.word(block, at);
        prefix1 = Bytes.word(block, at + 8);
        prefix2 = Bytes.word(block, at + 16);
    }

    /** Offset of the next separator, or -1 if a line break comes first. */
    private int separatorFrom(byte[] block, int from) {
        for (int at = from; ; at += 8) {
            long word = Bytes.word(block, at);
            long hits = Bytes.matches(word, separators) | Bytes.matches(word, NEWLINE);
            if (hits != 0) {
                int hit = at + Bytes.index(hits);
                return block[hit] == separator ? hit : -1;
            }
        }
    }

    /** The amount up to the end of the line, with which the line is taken. */
    private boolean amount(byte[] block, int from, long entry) {
        long word = Bytes.word(block, from);
        long hits = Bytes.matches(word, NEWLINE);
        int length = Bytes.index(hits);
        long cents = hits == 0 ? Amount.WRONG : Amount.ofWord(word, length);
        if (cents <= 0) {
            length = lengthOfLast(block, from);
            cents = length < 0 ? Amount.WRONG : Amount.parse(block, from, from + length);
            if (cents <= Amount.WRONG || cents == 0 || cents < 0 && Entry.kind(entry) != ADJUSTMENT) {
                return false;
            }
        }
        if (entry < tooLate) {
            log.add(last.tenancy, entry + cents);
        } else {
            later++;
        }
        position = from + length + 1;
        return true;
    }

    /** Length of the line's last field, or below zero if a separator follows it. */
    private int lengthOfLast(byte[] block, int from) {
        int at = from;
        while (block[at] != '\n') {
            if (block[at] == separator) {
                return Integer.MIN_VALUE;
            }
            at++;
        }
        return at - from;
    }
}
