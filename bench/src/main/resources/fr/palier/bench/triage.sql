-- The triage of rent ledgers as one would write it for DuckDB: the oracle of the product's output and the peer it is timed against.
-- Every column but reasons and nearest_flip. Amounts are integer cents, `//` truncates towards zero, dates are days.
-- Words between ${ and } are filled by TriageSql; the policy's two decision tables become ${action_rank} and ${score}.

-- The ledger is the big side of every join, which DuckDB cannot know of a CSV file: left alone, it hashes the ledger.
SET disabled_optimizers = 'join_order,build_side_probe_side';

CREATE TEMP TABLE tenancy AS
SELECT (row_number() OVER ())::INTEGER AS id, landlord, tenancy, (rent * 100)::BIGINT AS rent, (benefit * 100)::BIGINT AS benefit,
       start, "end", birth_year, lives_alone = 1 AS lives_alone, household_size, last_contact, held_until, coalesce(plan, 'none') AS plan
FROM (SELECT ${tenancy_columns} FROM read_csv('${tenancies}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {${tenancy_types}}));

-- One row a line up to the day: slot 0 is all before the last twelve month ends, 1 to 12 those months, 13 what follows them.
-- kind: 0 charge, 1 adjustment, 2 rejection, 3 payment or aid, 4 benefit, 5 write-off. delta moves the debt.
CREATE TEMP TABLE line AS
SELECT t.id, l.date AS day,
       greatest(0, least(13, 13 + 12 * year(l.date) + month(l.date) - ${month_after}))::UTINYINT AS slot,
       CASE l.kind WHEN 'charge' THEN 0 WHEN 'payment' THEN 3 WHEN 'benefit' THEN 4 WHEN 'rejection' THEN 2 WHEN 'aid' THEN 3
                   WHEN 'adjustment' THEN 1 ELSE 5 END::UTINYINT AS kind,
       ((CASE WHEN l.kind IN ('charge', 'adjustment', 'rejection') THEN l.amount ELSE -l.amount END) * 100)::INTEGER AS delta
FROM read_csv('${ledger}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${ledger_types}}) l
JOIN tenancy t ON l.tenancy = t.tenancy AND l.landlord = t.landlord
WHERE l.date <= DATE '${as_of}';

-- What each month asked and brought; the slope of six month-end balances is a weighted sum of the months' changes.
CREATE TEMP TABLE account AS
WITH month AS (
    SELECT id, slot, sum(delta)::BIGINT AS net,
           coalesce(sum(delta) FILTER (kind = 0), 0)::BIGINT AS charged,
           coalesce(-sum(delta) FILTER (kind = 4), 0)::BIGINT AS benefit,
           coalesce(-sum(delta) FILTER (kind IN (2, 3)), 0)::BIGINT AS paid
    FROM line GROUP BY id, slot
), judged AS (
    SELECT *, slot BETWEEN 1 AND 12 AND charged > benefit AS asked, charged - benefit AS due FROM month
), folded AS (
    SELECT id, sum(net)::BIGINT AS balance, sum(charged)::BIGINT AS charged,
           coalesce(sum(1::INTEGER << slot::INTEGER) FILTER (asked AND 2 * paid < due), 0)::INTEGER AS missed,
           count(*) FILTER (asked) AS asked,
           count(*) FILTER (asked AND 10 * paid >= 9 * due) AS kept,
           coalesce(sum(1::INTEGER << slot::INTEGER) FILTER (benefit > 0 AND slot BETWEEN 6 AND 12), 0)::INTEGER AS helped,
           coalesce(sum(net) FILTER (slot = 0), 0)::BIGINT AS n0, coalesce(sum(net) FILTER (slot = 1), 0)::BIGINT AS n1,
           coalesce(sum(net) FILTER (slot = 2), 0)::BIGINT AS n2, coalesce(sum(net) FILTER (slot = 3), 0)::BIGINT AS n3,
           coalesce(sum(net) FILTER (slot = 4), 0)::BIGINT AS n4, coalesce(sum(net) FILTER (slot = 5), 0)::BIGINT AS n5,
           coalesce(sum(net) FILTER (slot = 6), 0)::BIGINT AS n6, coalesce(sum(net) FILTER (slot = 7), 0)::BIGINT AS n7,
           coalesce(sum(net) FILTER (slot = 8), 0)::BIGINT AS n8, coalesce(sum(net) FILTER (slot = 9), 0)::BIGINT AS n9,
           coalesce(sum(net) FILTER (slot = 10), 0)::BIGINT AS n10, coalesce(sum(net) FILTER (slot = 11), 0)::BIGINT AS n11,
           coalesce(sum(net) FILTER (slot = 12), 0)::BIGINT AS n12
    FROM judged GROUP BY id
)
SELECT id, balance, charged, missed, asked, kept, helped, (5 * n8 + 8 * n9 + 9 * n10 + 8 * n11 + 5 * n12) // 35 AS trend,
       n0 AS b0, b0 + n1 AS b1, b1 + n2 AS b2, b2 + n3 AS b3, b3 + n4 AS b4, b4 + n5 AS b5, b5 + n6 AS b6, b6 + n7 AS b7, b7 + n8 AS b8,
       b8 + n9 AS b9, b9 + n10 AS b10, b10 + n11 AS b11, b11 + n12 AS b12,
       greatest(b1, b2, b3, b4, b5, b6, b7, b8, b9) AS highest,
       CASE WHEN b12 <= 0 THEN 12 WHEN b11 <= 0 THEN 11 WHEN b10 <= 0 THEN 10 WHEN b9 <= 0 THEN 9 WHEN b8 <= 0 THEN 8
            WHEN b7 <= 0 THEN 7 WHEN b6 <= 0 THEN 6 WHEN b5 <= 0 THEN 5 WHEN b4 <= 0 THEN 4 WHEN b3 <= 0 THEN 3
            WHEN b2 <= 0 THEN 2 WHEN b1 <= 0 THEN 1 WHEN b0 <= 0 THEN 0 ELSE -1 END AS settled,
       CASE settled WHEN 12 THEN b12 WHEN 11 THEN b11 WHEN 10 THEN b10 WHEN 9 THEN b9 WHEN 8 THEN b8 WHEN 7 THEN b7 WHEN 6 THEN b6
            WHEN 5 THEN b5 WHEN 4 THEN b4 WHEN 3 THEN b3 WHEN 2 THEN b2 WHEN 1 THEN b1 WHEN 0 THEN b0 ELSE 0 END AS opening
FROM folded;

-- What rejections took back beyond all credit is owed as a debit of the first rejection's day.
CREATE TEMP TABLE returned AS
SELECT id, min(day) AS first_day, max(day) >= DATE '${as_of}' - 30 AS lately FROM line WHERE kind = 2 GROUP BY id;

CREATE TEMP TABLE excess AS
SELECT id, first_day AS day, balance - debits AS delta
FROM (SELECT a.id, r.first_day, a.balance, a.charged + coalesce(x.raised, 0) AS debits
      FROM account a JOIN returned r USING (id)
      LEFT JOIN (SELECT id, sum(delta)::BIGINT AS raised FROM line WHERE kind = 1 AND delta > 0 GROUP BY id) x USING (id))
WHERE balance > debits;

-- The oldest dues are paid first, so the debt is the newest debits that sum to the balance.
CREATE TEMP TABLE recent AS
SELECT id, coalesce(sum(delta) FILTER (day >= DATE '${as_of}' - 30), 0)::BIGINT AS in30,
       coalesce(sum(delta) FILTER (day >= DATE '${as_of}' - 60), 0)::BIGINT AS in60, sum(delta)::BIGINT AS in90
FROM (SELECT id, day, delta FROM line WHERE day >= DATE '${as_of}' - 90 AND kind <= 1 AND delta > 0
      UNION ALL SELECT id, day, delta FROM excess WHERE day >= DATE '${as_of}' - 90)
GROUP BY id;

CREATE TEMP TABLE owing AS
SELECT a.id, a.balance, a.settled, a.opening,
       2 * CASE WHEN t.benefit > 0 AND t.rent > t.benefit THEN t.rent - t.benefit ELSE t.rent END AS threshold,
       least(a.balance, coalesce(in30, 0)) AS due30, least(a.balance, coalesce(in60, 0)) AS due60, least(a.balance, coalesce(in90, 0)) AS due90,
       CASE WHEN due30 = a.balance THEN DATE '${as_of}' - 30 WHEN due60 = a.balance THEN DATE '${as_of}' - 60
            WHEN due90 = a.balance THEN DATE '${as_of}' - 90 ELSE DATE '0001-01-01' END AS reaches
FROM account a JOIN tenancy t USING (id) LEFT JOIN recent r USING (id)
WHERE a.balance > 0;

CREATE TEMP TABLE oldest AS
WITH debit AS (
    SELECT id, day, delta FROM line WHERE kind <= 1 AND delta > 0 UNION ALL SELECT id, day, delta FROM excess
), stacked AS (
    SELECT d.id, d.day, o.balance, sum(d.delta) OVER (PARTITION BY d.id ORDER BY d.day DESC)::BIGINT AS since
    FROM debit d JOIN owing o ON d.id = o.id AND d.day >= o.reaches
)
SELECT id, max(day) AS day FROM stacked WHERE since >= balance GROUP BY id;

-- The legal clock: end-of-day balances since the last month end on which nothing was owed (lines of one day are peers of the window's
-- frame), then the run after the last settled day. The rule of 2027 may be met between two lines: on its first day, or three months on.
CREATE TEMP TABLE clock AS
WITH closed AS MATERIALIZED (
    SELECT l.id, l.day, o.opening + sum(l.delta) OVER (PARTITION BY l.id ORDER BY l.day)::BIGINT AS balance
    FROM line l JOIN owing o ON l.id = o.id AND l.slot > o.settled
), settled AS (
    SELECT id, coalesce(max(day) FILTER (balance <= 0), DATE '0001-01-01') AS last_day FROM closed GROUP BY id
), run AS (
    SELECT c.id, min(c.day) AS first_day,
           min(c.day) FILTER (c.day < DATE '2027-01-01' AND c.balance >= o.threshold) AS under_the_old_rule,
           coalesce(arg_max(c.balance, c.day) FILTER (c.day <= DATE '2027-01-01'), 0) AS when_it_changed,
           min(c.day) FILTER (c.day > DATE '2027-01-01' AND c.balance > 45000) AS under_the_new_rule
    FROM closed c JOIN settled s ON c.id = s.id AND c.day > s.last_day JOIN owing o ON c.id = o.id
    GROUP BY c.id
), met AS (
    SELECT id, least(under_the_old_rule, under_the_new_rule, CASE WHEN when_it_changed > 45000 THEN DATE '2027-01-01' END,
                     greatest((first_day + INTERVAL 3 MONTH)::DATE, DATE '2027-01-01')) AS day
    FROM run
)
SELECT id, day FROM met WHERE day <= DATE '${as_of}';

CREATE TEMP TABLE signal AS
SELECT t.id, t.landlord, t.tenancy, t.rent, t.benefit, coalesce(a.balance, 0) AS balance,
       coalesce(o.due30, 0) AS due_0_30, coalesce(o.due60 - o.due30, 0) AS due_31_60, coalesce(o.due90 - o.due60, 0) AS due_61_90,
       coalesce(o.balance - o.due90, 0) AS due_over_90, d.day AS oldest_unpaid,
       CASE WHEN t.rent = 0 THEN NULL WHEN o.balance IS NULL THEN 0
            ELSE o.balance * 100 // CASE WHEN t.rent > t.benefit THEN t.rent - t.benefit ELSE t.rent END END AS months_owed,
       13 - length(bin(8191 - coalesce(a.missed, 0))) AS missed_streak,
       CASE WHEN a.asked > 0 THEN 100 * a.kept // a.asked END AS regularity, coalesce(a.trend, 0) AS trend,
       o.balance IS NOT NULL AND 10 * a.highest <= t.rent AND (t.start + INTERVAL 6 MONTH)::DATE <= DATE '${as_of}' AS newly_fragile,
       coalesce(a.helped < 4096 AND bit_count(a.helped) >= 3, false) AS benefit_break, coalesce(r.lately, false) AS returned_debit,
       c.day AS unpaid_since, CASE WHEN t.benefit > 0 THEN (c.day + INTERVAL 2 MONTH)::DATE END AS notify_caf_by,
       coalesce(t.held_until >= DATE '${as_of}', false) AS held, coalesce(t."end" < DATE '${as_of}', false) AS ended,
       t.start <= DATE '${as_of}' AS begun,
       CASE WHEN t.last_contact <= DATE '${as_of}' THEN DATE '${as_of}' - t.last_contact END AS days_since_contact,
       year(DATE '${as_of}') - t.birth_year AS age, t.lives_alone, t.household_size, t.plan
FROM tenancy t LEFT JOIN account a USING (id) LEFT JOIN owing o USING (id) LEFT JOIN oldest d USING (id) LEFT JOIN clock c USING (id)
     LEFT JOIN returned r USING (id);

COPY (
    WITH decided AS (SELECT *, ${action_rank} AS action_rank, ${score} AS score FROM signal)
    SELECT row_number() OVER (ORDER BY action_rank, score DESC, balance DESC, landlord, tenancy) AS rank, landlord, tenancy,
           ${action_name} AS action, score, ${euros:balance}, ${euros:due_0_30}, ${euros:due_31_60}, ${euros:due_61_90}, ${euros:due_over_90},
           oldest_unpaid, ${euros:months_owed}, missed_streak, regularity, ${euros:trend}, newly_fragile::TINYINT AS newly_fragile,
           benefit_break::TINYINT AS benefit_break, returned_debit::TINYINT AS returned_debit, unpaid_since, notify_caf_by
    FROM decided WHERE ${written} ORDER BY rank
) TO '${out}' (FORMAT csv, HEADER, DELIMITER ',');
