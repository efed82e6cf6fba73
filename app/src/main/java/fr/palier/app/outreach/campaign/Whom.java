package fr.palier.app.outreach.campaign;

/** Whom criteria choose, in the words of the database: who stands there, who of them is called, and who is left aside and why. */
final class Whom {
    /** Tenancies that stand and that the criteria describe, wherever they are; {@code chosen} where the place fits too. */
    static final String BASE = """
            with phone as materialized (
                select distinct on (p.tenancy_id) p.tenancy_id, p.plain_number
                from portfolio.phone p
                where p.landlord_id = :landlord and not exists (
                    select from outreach.dropped_number x
                    where x.landlord_id = :landlord and x.tenancy_id = p.tenancy_id and x.number = p.plain_number)
                order by p.tenancy_id, p.source desc),
            opposed as (
                select o.tenancy_id from timeline.opposed o where o.landlord_id = :landlord and o.purpose = :purpose
                union
                select p.tenancy_id from outreach.person p
                join outreach.campaign c on c.landlord_id = p.landlord_id and c.id = p.campaign and c.purpose = :purpose
                    and c.state in ('running', 'paused')
                where p.landlord_id = :landlord and p.last_outcome = 'refused'),
            in_peace as (
                select distinct l.tenancy_id from timeline.left_in_peace l
                where l.landlord_id = :landlord and l.from_on <= :today and l.until_on >= :today),
            spoken as (
                select s.tenancy_id, s.last_on from timeline.spoken s where s.landlord_id = :landlord),
            rested as (
                select v.tenancy_id, max(v.spoke_on) as spoke_on from outreach.conversation v
                where v.landlord_id = :landlord and v.purpose = :purpose and v.until_on > :begins
                    and not exists (select from outreach.without_news n
                        where n.landlord_id = :landlord and n.tenancy_id = v.tenancy_id)
                group by v.tenancy_id),
            tried as (
                select k.tenancy_id, count(*) as tries, min(cast(k.at as date)) as since
                from (
                    select k.tenancy_id, k.at, k.outcome,
                        max(k.at) filter (where k.outcome = any(:told)) over (partition by k.tenancy_id) as told_at
                    from outreach.call k
                    join outreach.campaign c on c.landlord_id = k.landlord_id and c.id = k.campaign and c.purpose = :purpose
                    where k.landlord_id = :landlord and k.at >= :triedSince and k.undone_at is null) k
                where k.outcome = any(:vain) and (k.told_at is null or k.at > k.told_at)
                group by k.tenancy_id),
            owing as (
                select w.tenancy_id from ledger.owing w
                where w.landlord_id = :landlord and cast(:only as text) is not distinct from 'owing'),
            base as (
                select a.tenancy_id, a.public_id, a.branch_id, a.department, a.priority_area, a.lives_alone, phone.plain_number as number,
                    opposed.tenancy_id is not null as opposed, in_peace.tenancy_id is not null as in_peace,
                    rested.spoke_on, coalesce(tried.tries, 0) as tries,
                    case when tried.tries >= :attempts and phone.tenancy_id is not null then tried.since end as tried_since,
                    """ + Chosen.PLACE + """
                     as chosen,
                    cast(:only as text) is distinct from 'owing' or owing.tenancy_id is not null as owes,
                    case when :year - a.birth_year >= 80 then '80+' when :year - a.birth_year >= 70 then '70-79'
                        when a.birth_year is not null then '-70' else 'unknown' end as band,
                    case when :year - a.birth_year >= 80 then 1 when :year - a.birth_year >= 70 then 2 else 0 end
                        + case when a.lives_alone then 4 else 0 end
                        + case when spoken.last_on is null then 8 when spoken.last_on < :silentSince then 16 else 0 end as reasons
                from portfolio.audience a
                left join phone on phone.tenancy_id = a.tenancy_id
                left join opposed on opposed.tenancy_id = a.tenancy_id
                left join in_peace on in_peace.tenancy_id = a.tenancy_id
                left join spoken on spoken.tenancy_id = a.tenancy_id
                left join rested on rested.tenancy_id = a.tenancy_id
                left join tried on tried.tenancy_id = a.tenancy_id
                left join owing on owing.tenancy_id = a.tenancy_id
                where a.landlord_id = :landlord and\s""" + Chosen.STANDING + """

                    and (cast(:those as int[]) is null or a.tenancy_id = any(cast(:those as int[]))))
            """;

    /** Each row is counted once, in the group of all four; their sums are added up from there. */
    static final String COUNT = BASE + """
            , part as (
                select priority_area, department, lives_alone, band,
                    count(*) filter (where owes and spoke_on is null and tried_since is null) as everybody,
                    count(*) filter (where mine and number is not null and spoke_on is null and tried_since is null) as people,
                    count(*) filter (where mine and number is null and spoke_on is null) as without_number,
                    count(*) filter (where mine and spoke_on is not null) as rested,
                    min(spoke_on) filter (where mine) as rested_since,
                    count(*) filter (where mine and spoke_on is null and tried_since is not null) as tried,
                    min(tried_since) filter (where mine and spoke_on is null) as tried_since,
                    count(*) filter (where chosen and owes and opposed) as opposed,
                    count(*) filter (where chosen and owes and in_peace) as in_peace,
                    count(*) filter (where chosen and not owes) as settled
                from base cross join lateral (select chosen and owes and not opposed and not in_peace as mine) m
                group by priority_area, department, lives_alone, band)
            select grouping(priority_area, department, lives_alone, band) as by, priority_area, department, lives_alone, band,
                coalesce(sum(everybody), 0) as everybody, coalesce(sum(people), 0) as people,
                coalesce(sum(without_number), 0) as without_number, coalesce(sum(rested), 0) as rested,
                min(rested_since) as rested_since, coalesce(sum(tried), 0) as tried, min(tried_since) as tried_since,
                coalesce(sum(opposed), 0) as opposed, coalesce(sum(in_peace), 0) as in_peace,
                coalesce(sum(settled), 0) as settled
            from part
            group by grouping sets ((), (priority_area), (department), (lives_alone), (band))
            order by 1, 2, 3, 4, 5""";

    static final String WITHOUT_NUMBER = BASE + """
            select tenancy_id, reasons, visited from base
            cross join lateral (
                select exists (select from outreach.visit v where v.landlord_id = :landlord
                    and v.tenancy_id = base.tenancy_id and (v.campaign = :campaign or v.state <> 'closed')) as visited) d
            where chosen and owes and number is null and not opposed and not in_peace and (spoke_on is null or visited)
            """;

    static final String EXHAUSTED = BASE + """
            select tenancy_id, reasons from base
            where chosen and owes and not opposed and not in_peace and spoke_on is null and tried_since is not null
                and (cast(:points as int[]))[reasons + 1] >= :priority
                and not exists (select from outreach.visit v where v.landlord_id = :landlord
                    and v.tenancy_id = base.tenancy_id and (v.state <> 'closed' or v.asked_on >= base.tried_since))
            """;

    static final String CALLABLE =
            "where chosen and owes and number is not null and not opposed and not in_peace and spoke_on is null"
                    + " and tried_since is null\n";

    /** Nobody calls them on the first day: a call was promised for later, or somebody goes to their door. */
    static final String AT_ONCE = """
            and not exists (select from outreach.rest r where r.landlord_id = :landlord and r.tenancy_id = base.tenancy_id
                and r.not_before > cast(:begins as date) + 1)
            """;

    private Whom() {}
}
