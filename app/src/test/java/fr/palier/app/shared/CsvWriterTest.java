package fr.palier.app.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.CsvWriter.Form;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    private interface Cells {
        void write(CsvWriter csv) throws IOException;
    }

    private static String line(Form form, Cells cells) {
        try {
            StringWriter out = new StringWriter();
            CsvWriter csv = new CsvWriter(out, form);
            cells.write(csv);
            csv.end();
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33",
                "-2",
                "@sum",
                "\tx",
                "\rx",
                "\nx",
                "\0=1",
                " =1",
                "\u00a0=1",
                "\uff1d1",
                "=HYPERLINK(\"http://x\")",
                "=cmd|' /C calc'!A0",
                "  -1",
                "\u3000=1",
                "\ufeff=1"
            })
    void runsNoFormulaInEitherForm(String text) {
        for (Form form : Form.values()) {
            String cell = line(form, csv -> csv.text(text)).replace("\uFEFF", "");
            assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
            assertThat(cell).doesNotContain("\0");
        }
    }

    @Test
    void leavesOrdinaryWordsAsTheyAre() {
        assertThat(line(
                        Form.PLAIN,
                        csv -> csv.text("Azéma")
                                .text("3 rue de l'Étang")
                                .text("a-b=c")
                                .text(null)))
                .isEqualTo("Azéma,3 rue de l'Étang,a-b=c,\n");
    }

    @Test
    void quotesWhatWouldBreakTheTable() {
        assertThat(line(Form.PLAIN, csv -> csv.text("a,b").text("say \"x\"").text("two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
        assertThat(line(Form.EXCEL, csv -> csv.text("a;b").text("c"))).isEqualTo("\uFEFF\"a;b\";c\r\n");
    }

    @Test
    void writesNumbersAndDatesAsTheFormHasThem() {
        LocalDate day = LocalDate.of(2020, 4, 15);
        assertThat(line(
                        Form.PLAIN,
                        csv -> csv.hundredths(-123_405).number(7).date(day).date(null)))
                .isEqualTo("-1234.05,7,2020-04-15,\n");
        assertThat(line(Form.EXCEL, csv -> csv.hundredths(61_240).date(day))).isEqualTo("\uFEFF612,40;15/04/2020\r\n");
    }
}
