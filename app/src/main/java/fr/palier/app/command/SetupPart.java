package fr.palier.app.command;

import fr.palier.app.identity.Setup;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Command;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code palier setup}: the link by which the first administrator makes their account; admits the landlord where it is new. */
@Component
final class SetupPart implements Command {
    private final Setup setup;
    private final Landlords landlords;

    SetupPart(Setup setup, Landlords landlords) {
        this.setup = setup;
        this.landlords = landlords;
    }

    @CommandLine.Command(name = "setup")
    private static final class Typed {
        @Option(names = "--landlord")
        private @Nullable String landlord;

        @Option(names = "--name")
        private @Nullable String name;

        @Option(names = "--port")
        private int port = 8080;
    }

    @Override
    public String word() {
        return "setup";
    }

    @Override
    public int run(Call call) {
        Words words = Words.of(call.lang());
        Typed typed = new Typed();
        new CommandLine(typed).parseArgs(call.arguments().toArray(String[]::new));
        Optional<Integer> landlord = Optional.ofNullable(typed.landlord)
                .map(code -> landlord(code, typed.name).id());
        call.out().println(words.say("setup.link"));
        call.out().println("  http://127.0.0.1:" + typed.port + setup.link(landlord));
        return DONE;
    }

    private Landlord landlord(String code, @Nullable String name) {
        return landlords.byCode(code).orElseGet(() -> {
            if (name == null) {
                throw new Halt("setup.landlord", code);
            }
            return landlords.add(code, name, "company", List.of());
        });
    }
}
