package fr.palier.app.imports;

import fr.palier.app.shared.Refused;
import java.util.Optional;

/**
 * Where the work on a file stands.
 *
 * @param work under way, or waiting for its turn
 * @param lines read so far
 * @param refusal why the last work was not done
 */
record Standing(Optional<Work> work, long lines, Optional<Refused> refusal) {}
