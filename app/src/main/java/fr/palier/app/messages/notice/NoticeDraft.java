package fr.palier.app.messages.notice;

import java.time.LocalDateTime;

/**
 * A notice in the making.
 *
 * @param id in the addresses of its pages
 * @param steps that were filled in so that they could be sent, of two
 */
record NoticeDraft(long id, int steps, NoticeForm form, LocalDateTime changed) {
    static final String PAGES = "/messages/avis/";

    /** The same after a step was filled in. */
    NoticeDraft filled(int step, NoticeForm typed) {
        return new NoticeDraft(id, Math.max(steps, step), form.with(step, typed), changed);
    }

    /** The page of a step, from 1. */
    public String page(int step) {
        return PAGES + id + (step == 1 ? "" : step == 2 ? "/lieu" : "/relecture");
    }

    @Override
    public String toString() {
        return "NoticeDraft[" + id + "]";
    }
}
