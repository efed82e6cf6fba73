package fr.palier.engine.intake.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.intake.Field;
import fr.palier.engine.ledger.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.junit.jupiter.api.Test;

class TextFieldTest {
    private static final List<byte[]> PARTS = List.of(
            utf8("a"),
            utf8("é"),
            utf8("€"),
            utf8("𝒳"),
            utf8(" "),
            utf8("\u2003"),
            utf8("\u00a0"),
            utf8("\n"),
            new byte[] {(byte) 0xe9},
            new byte[] {(byte) 0x81},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xc0, (byte) 0xaf},
            new byte[] {(byte) 0xf0, (byte) 0x9f},
            new byte[] {(byte) 0x80});

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 5_000)
    void isTheTextOfTheField(@ForAll("fields") byte[] bytes) {
        Field field = field(bytes);
        TextField text = new TextField();
        text.exact(field);
        assertEquals(field.text(), text.utf8().text());
    }

    @Property(tries = 5_000)
    void knowsUtf8AsTheDecoderDoes(@ForAll("fields") byte[] bytes) {
        assertEquals(decodes(bytes), Utf8.isWellFormed(bytes, 0, bytes.length), () -> Arrays.toString(bytes));
    }

    @Provide
    Arbitrary<byte[]> fields() {
        ListArbitrary<byte[]> parts = Arbitraries.of(PARTS).list().ofMaxSize(6);
        Arbitrary<byte[]> made = parts.map(TextFieldTest::joined);
        return Arbitraries.oneOf(made, Arbitraries.bytes().array(byte[].class).ofMaxSize(5));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    @Test
    void keepsATextForPeopleOnOneLine() {
        assertEquals("4 rue X  bât. É", line(utf8(" 4 rue X\r\nbât. É\u0000")));
        assertEquals("", line(utf8("\u0000\t")));
    }

    @Test
    void readsWindowsTextBehindAnEarlierOne() {
        TextField text = new TextField();
        text.exact(field("é".repeat(100).getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("é".repeat(100), text.utf8().text());
        text.exact(field(utf8("a")));
        assertEquals("a", text.utf8().text());
    }

    private static String line(byte[] bytes) {
        TextField text = new TextField();
        text.line(field(bytes));
        return text.utf8().text();
    }

    private static Field field(byte[] bytes) {
        Field field = Field.of("");
        field.bytes = Arrays.copyOf(bytes, bytes.length + 16);
        field.from = 0;
        field.to = bytes.length;
        return field;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
