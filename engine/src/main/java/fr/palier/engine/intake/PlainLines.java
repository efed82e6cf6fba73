package fr.palier.engine.intake;

import fr.palier.engine.intake.Profile.Meaning;
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

    private static final int DATE = 10;
    private static final int LONGEST_PREFIX = 24;
    private static final int KIND_BITS = 4;
    private static final int LONG_KIND = 1 << KIND_BITS;
    private static final int NO_KIND = -1;
    private static final int ADJUSTMENT = Kind.ADJUSTMENT.ordinal();
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long NEWLINE = Bytes.pattern((byte) '\n');
    private static final int[] COLUMNS = {
        LedgerReader.LANDLORD, LedgerReader.TENANCY, LedgerReader.DATE, LedgerReader.KIND, LedgerReader.AMOUNT
    };

    private final byte separator;
    private final long separators;
    private final TenancyTable.Cursor last;
    private final Codes.Memo codes;
    private final Day days;
    private final EntryLog log;
    private final int asOf;

    /** Landlord, tenancy and both separators as the last line had them: where a line begins so, its tenancy is the same. */
    private long prefix0;

    private long prefix1;
    private long prefix2;
    private long mask0;
    private long mask1;
    private long mask2;
    private int prefix;

    /** Codes met lately, with the separator behind them; the last place is for those of eight bytes and more. */
    private final long[] words = new long[LONG_KIND + 1];

    private final int[] kinds = new int[LONG_KIND + 1];
    private final int[] widths = new int[LONG_KIND + 1];

    private int position;
    private int lines;
    private int later;

    PlainLines(Layout layout, LedgerReader.Context context, TenancyTable.Cursor last, Codes.Memo codes, EntryLog log) {
        this.separator = layout.separator();
        this.separators = Bytes.pattern(separator);
        this.last = last;
        this.codes = codes;
        this.days = new Day();
        this.log = log;
        this.asOf = context.asOf();
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
        int end = limit - MARGIN;
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
        if (date < 0) {
            return false;
        }
        int day = days.parse(block, date, date + DATE);
        if (day == Day.WRONG || block[date + DATE] != separator) {
            return false;
        }
        int code = date + DATE + 1;
        int kind = kind(block, code);
        return kinds[kind] != NO_KIND && amount(block, code + widths[kind], day, kinds[kind]);
    }

    private boolean isSameTenancy(byte[] block, int at) {
        return ((Bytes.word(block, at) ^ prefix0) & mask0
                                | (Bytes.word(block, at + 8) ^ prefix1) & mask1
                                | (Bytes.word(block, at + 16) ^ prefix2) & mask2)
                        == 0
                && prefix > 0;
    }

    /** Finds the tenancy by its key; the offset of the date, or -1. */
    private int tenancy(byte[] block, int at) {
        int first = separatorFrom(block, at);
        int second = first < 0 ? -1 : separatorFrom(block, first + 1);
        if (second < 0 || block[at] == '"' || block[first + 1] == '"') {
            return -1;
        }
        boolean near = last.sameLandlord(block, at, first) && last.goNear(block, first + 1, second);
        if (!near && !(last.goToLandlord(block, at, first) && last.goToTenancy(block, first + 1, second))) {
            prefix = 0;
            return -1;
        }
        remember(block, at, second + 1 - at);
        return second + 1;
    }

    private void remember(byte[] block, int at, int length) {
        prefix = length > LONGEST_PREFIX ? 0 : length;
        mask0 = mask(length);
        mask1 = mask(length - 8);
        mask2 = mask(length - 16);
        prefix0 = Bytes.word(block, at);
        prefix1 = Bytes.word(block, at + 8);
        prefix2 = Bytes.word(block, at + 16);
    }

    /** The first bytes of a word. */
    private static long mask(int length) {
        return length >= 8 ? -1 : length <= 0 ? 0 : (1L << (length << 3)) - 1;
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

    /** The place of a code among those met lately. */
    private int kind(byte[] block, int from) {
        long word = Bytes.word(block, from);
        long hits = Bytes.matches(word, separators);
        if (hits == 0) {
            return read(block, from, LONG_KIND, 0);
        }
        long code = word & (((hits & -hits) << 1) - 1);
        int place = (int) (code * MIX >>> (64 - KIND_BITS));
        return words[place] == code ? place : read(block, from, place, code);
    }

    private int read(byte[] block, int from, int place, long word) {
        int to = separatorFrom(block, from);
        Meaning meaning = to < 0 ? null : codes.ofCode(block, from, to);
        words[place] = word;
        widths[place] = to - from + 1;
        kinds[place] = meaning == null || meaning.bySign() ? NO_KIND : meaning.plain();
        return place;
    }

    /** The amount up to the end of the line, with which the line is taken. */
    private boolean amount(byte[] block, int from, int day, int kind) {
        long word = Bytes.word(block, from);
        long hits = Bytes.matches(word, NEWLINE);
        int length = Bytes.index(hits);
        long cents = hits == 0 ? Amount.WRONG : Amount.ofWord(word, length);
        if (cents <= 0) {
            length = lengthOfLast(block, from);
            cents = length < 0 ? Amount.WRONG : Amount.parse(block, from, from + length);
            if (cents <= Amount.WRONG || cents == 0 || cents < 0 && kind != ADJUSTMENT) {
                return false;
            }
        }
        if (day <= asOf) {
            log.add(last.tenancy, Entry.of(day, kind, cents));
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
