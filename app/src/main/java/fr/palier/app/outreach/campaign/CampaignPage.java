package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.campaign.Campaign.Step;
import fr.palier.app.outreach.campaign.CampaignState.Act;
import fr.palier.app.outreach.team.Team;
import fr.palier.app.outreach.team.Team.Idle;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.BusinessClock;
import fr.palier.engine.outreach.Forecast;
import fr.palier.engine.outreach.Spacing;
import fr.palier.engine.outreach.Vulnerability;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A campaign as its page shows it: whom it calls, how long that takes, and what may be done with it. */
record CampaignPage(
        Campaign campaign,
        Team team,
        Optional<String> branch,
        Audience audience,
        int withoutNumber,
        Forecast forecast,
        List<Someone> sample,
        List<Step> steps,
        boolean mayDecide,
        LocalDate today,
        Lang lang) {
    /** Somebody who would be called. */
    record Someone(TenancySummary tenancy, Set<Vulnerability> reasons) {}

    /** Why nobody can be called for it though it runs or keeps promises; empty where somebody can. */
    public Optional<Idle> idle() {
        return launched() ? team.idle(campaign.terms().purpose(), today) : Optional.empty();
    }

    public boolean can(String act) {
        return campaign.state().allows(Act.valueOf(act));
    }

    /** Whether it leaves a group aside, and nobody has said why yet. */
    public boolean asksWhy() {
        return !audience.alerts().isEmpty() && campaign.because().isEmpty();
    }

    public boolean launched() {
        return campaign.people() > 0;
    }

    public String day(LocalDate day) {
        return Words.day(day, today, lang);
    }

    public String at(Instant at) {
        return Words.moment(LocalDateTime.ofInstant(at, BusinessClock.ZONE), today, lang);
    }

    /** For how many days whoever is spoken with is not called again for it; 0 where that lasts until the campaign ends. */
    public int restDays() {
        return Spacing.days(campaign.terms().purpose().code(), today).orElse(0);
    }

    public int otherDays() {
        return Spacing.otherDays(today);
    }

    public String path() {
        return "/appels/campagnes/" + campaign.publicId();
    }
}
