package fr.palier.app.shared;

import fr.palier.engine.text.Lang;
import java.io.PrintWriter;
import java.util.List;

/**
 * A command of the command line that works on the open application, such as {@code palier import FILE …}. A module adds one as
 * a bean; the application is then started without its pages and without its nightly work, on the store that {@code --data}
 * names, also while another process serves it.
 */
public interface Command {
    /** All done. */
    int DONE = 0;
    /** Nothing was done. */
    int FAILED = 2;
    /** Done, but something was refused. */
    int REFUSED = 3;

    /** The word after {@code palier}. */
    String word();

    /** Does it, and answers the exit code of the process. What fails with {@link Refused} is said in its words. */
    int run(Call call);

    /**
     * How it was called.
     *
     * @param arguments all but {@code --data} and {@code --lang}
     */
    record Call(List<String> arguments, Lang lang, PrintWriter out, PrintWriter err) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }
}
