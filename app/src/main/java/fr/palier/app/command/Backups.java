package fr.palier.app.command;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Saves the embedded store every night from the first day on, and keeps the last few files. A machine that was off at that hour
 * does it when it is started. Where the files are copied to from there is for whoever runs it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(Backups.FOLDER)
class Backups {
    static final String FOLDER = "palier.backup.folder";

    @Bean
    RecurringTask<Void> backupEveryNight(
            Store store,
            @Value("${" + FOLDER + "}") Path folder,
            @Value("${palier.backup.at:02:30}") String at,
            @Value("${palier.backup.keep:7}") int keep) {
        return Tasks.recurring("backup-every-night", Schedules.daily(BusinessClock.ZONE, LocalTime.parse(at)))
                .execute((_, _) -> save(store, folder, keep));
    }

    static void save(Store store, Path folder, int keep) {
        try {
            store.backUp(Files.createDirectories(folder));
            for (Path old : newestFirst(folder).stream().skip(Math.max(1, keep)).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("palier-\\d{8}-\\d{6}\\.zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
