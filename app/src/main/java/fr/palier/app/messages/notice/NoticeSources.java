package fr.palier.app.messages.notice;

import fr.palier.app.messages.notice.NoticeSource.Told;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds what a notice is started from, by the name that an address bears: {@code consigne:3}. */
@Component
class NoticeSources {
    private static final Pattern NAME = Pattern.compile("([a-z]{1,20}):([1-9]\\d{0,8})");

    private final List<NoticeSource> all;

    NoticeSources(List<NoticeSource> all) {
        this.all = all;
    }

    /** A thing with the words to tell of it. */
    record Found(Source source, Told told) {}

    /**
     * The thing of a name.
     *
     * @throws NotFound where the landlord has none
     * @throws fr.palier.app.shared.Refused where it does not hold now
     */
    Found find(Scope scope, String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new NotFound();
        }
        int number = Integer.parseInt(parts.group(2));
        NoticeSource one = all.stream()
                .filter(source -> source.kind().equals(parts.group(1)))
                .findFirst()
                .orElseThrow(NotFound::new);
        Told told = one.told(scope, number);
        return new Found(new Source(one.kind(), number, told.title()), told);
    }
}
