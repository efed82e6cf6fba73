package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A partner's own pages: the notices that it was told. */
@Controller
class PartnerNoticesController {
    private static final String PAGE = "/avis-relayes";
    private static final String ONE = PAGE + "/{id:[0-9]{1,18}}";
    private static final int SHOWN = PartnerNotices.PAGE;

    private final PartnerNotices notices;

    PartnerNoticesController(PartnerNotices notices) {
        this.notices = notices;
    }

    /**
     * The list.
     *
     * @param partner nothing for somebody who was not yet told to work for one
     */
    record ListPage(Optional<Partner> partner, List<Relayed> notices, boolean more, LocalDateTime now, Lang lang) {
        /** Whether one says nothing of use any more: it was ended, or its end has come. */
        public boolean isOver(Relayed notice) {
            return notice.ended().isPresent() || notice.isOver(now);
        }

        public String day(Instant at) {
            return Days.day(at, lang);
        }
    }

    /**
     * One notice.
     *
     * @param over whether what it says is of no use any more
     */
    record Page(Relayed notice, boolean over, Lang lang) {
        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        public String until(LocalDateTime end) {
            return Words.moment(end, lang);
        }

        public String moment(Instant at) {
            return Relay.moment(at, lang);
        }
    }

    @Allowed(Role.PARTNER)
    @GetMapping(PAGE)
    String list(Actor actor, Lang lang, @RequestParam(defaultValue = "0") long apres, Model model) {
        Optional<Partner> partner = notices.partner(actor);
        List<Relayed> found =
                partner.map(one -> notices.page(one, apres, SHOWN + 1)).orElse(List.of());
        model.addAttribute(
                "page",
                new ListPage(partner, found.stream().limit(SHOWN).toList(), found.size() > SHOWN, notices.now(), lang));
        return "messages/relayed-list";
    }

    @Allowed(Role.PARTNER)
    @GetMapping(ONE)
    String page(Actor actor, Lang lang, @PathVariable long id, Model model) {
        Relayed notice = notices.find(actor, id);
        model.addAttribute("page", new Page(notice, notices.isOver(notice), lang));
        return "messages/relayed";
    }

    @Allowed(Role.PARTNER)
    @PostMapping(ONE + "/vu")
    String see(Actor actor, @PathVariable long id) {
        notices.see(actor, id);
        return "redirect:" + PAGE + "/" + id;
    }

    @Allowed(Role.PARTNER)
    @GetMapping(ONE + "/affiche")
    ResponseEntity<byte[]> poster(Actor actor, @PathVariable long id) {
        Relayed notice = notices.find(actor, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("affiche-" + notice.reference() + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(notices.poster(actor, notice));
    }
}
