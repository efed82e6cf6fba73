package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Command;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class ImportCommandTest extends ImportTestBed {
    @Autowired
    private List<Command> commands;

    @Test
    void importsFromTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("ecritures.csv"),
                HEADER + line("2020-03-01,charge,500.00,E1") + line("2020-02-31,charge,1.00,E2"));
        assertThat(command("--landlord", landlord.code(), file.toString())).isEqualTo(Command.REFUSED);
        assertThat(standing()).isEmpty();
        assertThat(command("--landlord", landlord.code(), "--yes", file.toString()))
                .isEqualTo(Command.REFUSED);
        assertThat(standing()).hasSize(1);
        Path empty = Files.writeString(folder.resolve("vide.csv"), "");
        assertThat(command("--landlord", landlord.code(), empty.toString())).isEqualTo(Command.FAILED);
    }

    private int command(String... arguments) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return commands.stream()
                .filter(one -> one.word().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(new Command.Call(List.of(arguments), Lang.FR, out, out));
    }
}
