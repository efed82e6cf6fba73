package fr.palier.app.messages.notice;

import fr.palier.app.shared.Scope;
import fr.palier.app.support.RouteRecords;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Notices in the making, for the table of routes. */
@Component
class NoticeRecords implements RouteRecords {
    private final NoticeDrafts drafts;

    NoticeRecords(NoticeDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        for (String page : List.of("", "/lieu", "/relecture")) {
            pages.accept(
                    "/messages/avis/{draft}" + page,
                    scope -> drafts.begin(scope, NoticeForm.EMPTY).id());
        }
    }
}
