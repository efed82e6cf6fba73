package fr.palier.app.command;

import fr.palier.app.shared.Command;
import fr.palier.app.shared.Refused;
import fr.palier.app.store.Store;
import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** A command that a module of the application brings: {@code palier import}, {@code palier setup}. */
@picocli.CommandLine.Command
final class PartCommand implements Callable<Integer> {
    private final Desk desk;
    private final String word;

    @Mixin
    private final StoreOptions options = new StoreOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    PartCommand(Desk desk, String word) {
        this.desk = desk;
        this.word = word;
    }

    @Override
    public Integer call() {
        try (Ending ending = new Ending()) {
            Store store = options.openOrVisit(ServeCommand.USUAL_FOLDER, ending);
            ConfigurableApplicationContext context =
                    ending.add(new Application(desk, store).forOneCommand().start());
            Command part = context.getBeansOfType(Command.class).values().stream()
                    .filter(command -> command.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Halt("failure.no-part", word));
            return run(part, context);
        }
    }

    private int run(Command part, ConfigurableApplicationContext context) {
        Lang lang = desk.words().lang();
        try {
            return part.run(new Command.Call(arguments, lang, desk.out(), desk.err()));
        } catch (Refused refused) {
            Locale locale = lang == Lang.FR ? Locale.FRENCH : Locale.ENGLISH;
            desk.err().println(desk.words().failed(context.getMessage(refused.key(), refused.arguments(), locale)));
            return Command.FAILED;
        }
    }
}
