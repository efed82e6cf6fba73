package fr.palier.engine.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers the distinct keys of a file in order of arrival and finds them again by their bytes. A key is a text within a
 * scope (a tenancy within its landlord; a landlord in scope 0), trimmed, otherwise exact, held as UTF-8. Open
 * addressing over hashes of the bytes; the first sixteen bytes of every key are kept as two words, so that nearly all
 * comparisons are two. Written by one thread; read by many once written.
 */
final class KeyTable {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int START = 1 << 10;
    private static final long QUOTE = Bytes.pattern((byte) '"');

    private int size;
    /** Four places a key, so that one cache line answers: scope and length, first word, second word, hash. */
    private long[] heads = new long[4 * START];

    private byte[][] keys = new byte[START][];
    private int[] slots = new int[2 * START];

    int size() {
        return size;
    }

    /** The key's bytes in UTF-8: not to be written to. */
    byte[] key(int index) {
        return keys[index];
    }

    String text(int index) {
        return new String(keys[index], StandardCharsets.UTF_8);
    }

    int scope(int index) {
        return (int) (heads[4 * index] >>> 32);
    }

    /** Whether the bytes are the key with that index (which may be out of range). Costs no look-up. */
    boolean is(int index, int scope, byte[] bytes, int from, int to) {
        int length = to - from;
        if (index >= size || index < 0 || heads[4 * index] != head(scope, length)) {
            return false;
        }
        boolean same = heads[4 * index + 1] == Bytes.prefix(bytes, from, length)
                && (length <= 8 || heads[4 * index + 2] == Bytes.prefix(bytes, from + 8, length - 8));
        return same && (length <= 16 || Arrays.equals(keys[index], 16, length, bytes, from + 16, to));
    }

    /**
     * Length of the key with that index (which may be out of range) where the bytes from {@code at} on begin with it and an end
     * follows; else, or where it is longer than two words, -1.
     */
    int lengthAt(int index, int scope, byte[] bytes, int at, byte end) {
        if (index >= size) {
            return -1;
        }
        long head = heads[4 * index];
        int length = (int) head;
        boolean same = head >>> 32 == scope
                && length <= 16
                && ((heads[4 * index + 1] ^ Bytes.word(bytes, at)) & Bytes.mask(length)) == 0
                && ((heads[4 * index + 2] ^ Bytes.word(bytes, at + 8)) & Bytes.mask(length - 8)) == 0;
        return same && bytes[at + length] == end ? length : -1;
    }

    /** Whether no key holds one of two bytes, nor begins with a quote; keys longer than two words are not looked at. */
    boolean holdNone(long pattern, long other) {
        long hits = 0;
        for (int at = 0; at < 4 * size; at += 4) {
            long first = heads[at + 1];
            long second = heads[at + 2];
            hits |= Bytes.matches(first, pattern) | Bytes.matches(first, other) | Bytes.matches(first, QUOTE) & 0x80;
            hits |= Bytes.matches(second, pattern) | Bytes.matches(second, other);
        }
        return hits == 0;
    }

    private static long head(int scope, int length) {
        return (long) scope << 32 | length;
    }

    /**
     * The index of the key, or -1.
     *
     * @param bytes readable for {@link Blocks#SLACK} bytes behind {@code to}
     */
    int find(int scope, byte[] bytes, int from, int to) {
        if (plain(bytes, from, to)) {
            return slots[slot(scope, bytes, from, to)] - 1;
        }
        byte[] key = canonical(bytes, from, to);
        return slots[slot(scope, key, 0, key.length - Blocks.SLACK)] - 1;
    }

    /**
     * Adds a key; its index, or {@code -1 - index} where it is there already.
     *
     * @param bytes readable for {@link Blocks#SLACK} bytes behind {@code to}
     */
    int add(int scope, byte[] bytes, int from, int to) {
        if (plain(bytes, from, to)) {
            return addCanonical(scope, bytes, from, to);
        }
        byte[] key = canonical(bytes, from, to);
        return addCanonical(scope, key, 0, key.length - Blocks.SLACK);
    }

    private int addCanonical(int scope, byte[] key, int from, int to) {
        long hash = hash(scope, key, from, to);
        int slot = slot(hash, scope, key, from, to);
        if (slots[slot] != 0) {
            return -slots[slot];
        }
        if (size == keys.length) {
            makeRoom(2 * size);
            slot = free(hash);
        }
        int length = to - from;
        heads[4 * size] = head(scope, length);
        heads[4 * size + 1] = Bytes.prefix(key, from, length);
        heads[4 * size + 2] = length > 8 ? Bytes.prefix(key, from + 8, length - 8) : 0;
        heads[4 * size + 3] = hash;
        keys[size] = Arrays.copyOfRange(key, from, to);
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(int scope, byte[] bytes, int from, int to) {
        return slot(hash(scope, bytes, from, to), scope, bytes, from, to);
    }

    /** Where the key is, or the free slot where it belongs. */
    private int slot(long hash, int scope, byte[] bytes, int from, int to) {
        int slot = first(hash);
        while (slots[slot] != 0 && !is(slots[slot] - 1, scope, bytes, from, to)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** The free slot where a key belongs that is not there yet. */
    private int free(long hash) {
        int slot = first(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int first(long hash) {
        return (int) (hash >>> 32) & slots.length - 1;
    }

    /** Multiply and fold, eight bytes at a time: enough to spread keys, not meant against an adversary. */
    static long hash(long seed, byte[] bytes, int from, int to) {
        long hash = (seed + 1) * 0x9E3779B97F4A7C15L + (to - from);
        for (int at = from; at < to; at += 8) {
            hash = (hash ^ Bytes.prefix(bytes, at, to - at)) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        return hash * 0x9E3779B97F4A7C15L;
    }

    /** For so many keys in all, at least as many as there are. */
    void makeRoom(int capacity) {
        heads = Arrays.copyOf(heads, 4 * capacity);
        keys = Arrays.copyOf(keys, capacity);
        slots = new int[Integer.highestOneBit(3 * capacity)];
        for (int i = 0; i < size; i++) {
            slots[free(heads[4 * i + 3])] = i + 1;
        }
    }

    /** ASCII without spaces around it: the bytes are the key as they stand. */
    private static boolean plain(byte[] bytes, int from, int to) {
        if (from < to && (bytes[from] <= ' ' || bytes[to - 1] <= ' ')) {
            return false;
        }
        long high = 0;
        for (int at = from; at < to; at += 8) {
            high |= Bytes.prefix(bytes, at, to - at);
        }
        return (high & Bytes.pattern((byte) 0x80)) == 0;
    }

    /** Puts the field's key in UTF-8, trimmed, in its place. */
    static void canonical(Field field) {
        if (!plain(field.bytes, field.from, field.to)) {
            byte[] key = canonical(field.bytes, field.from, field.to);
            field.take(key, key.length - Blocks.SLACK);
        }
    }

    /** The key in UTF-8, trimmed, with {@link Blocks#SLACK} bytes behind it. */
    private static byte[] canonical(byte[] bytes, int from, int to) {
        byte[] key = decode(bytes, from, to).strip().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(key, key.length + Blocks.SLACK);
    }

    /** The text of a field: UTF-8, or Windows-1252 where it is not valid UTF-8. */
    static String decode(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, WINDOWS_1252);
        }
    }
}
