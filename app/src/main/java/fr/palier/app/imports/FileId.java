package fr.palier.app.imports;

/** A received file, as addresses name it: random, and nothing without the landlord. */
public record FileId(long value) {
    /** As it stands in an address. */
    @Override
    public String toString() {
        return Long.toString(value, Character.MAX_RADIX);
    }

    /** @throws NumberFormatException where it is none */
    public static FileId of(String text) {
        return new FileId(Long.parseLong(text, Character.MAX_RADIX));
    }
}
