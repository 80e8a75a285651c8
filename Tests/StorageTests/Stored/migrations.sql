-- 1
CREATE TABLE districts (id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE streets (id TEXT NOT NULL, name TEXT NOT NULL, district TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE communities (id TEXT NOT NULL, name TEXT NOT NULL, street TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE community_versions (community TEXT NOT NULL, from_month TEXT NOT NULL, households INTEGER NOT NULL, posts_chief INTEGER, posts_deputy INTEGER, posts_worker INTEGER, PRIMARY KEY (community, from_month));
CREATE TABLE departments (id TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, PRIMARY KEY (id));
CREATE TABLE grids (id TEXT NOT NULL, name TEXT NOT NULL, community TEXT NOT NULL, households INTEGER NOT NULL, buildings INTEGER, PRIMARY KEY (id));
CREATE TABLE grid_versions (grid TEXT NOT NULL, from_month TEXT NOT NULL, points_hundredths INTEGER NOT NULL, PRIMARY KEY (grid, from_month));
CREATE TABLE lines (id TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, kind TEXT NOT NULL, nature TEXT NOT NULL, department TEXT NOT NULL, first_month TEXT, last_month TEXT, PRIMARY KEY (id));
CREATE TABLE line_versions (line TEXT NOT NULL, from_month TEXT NOT NULL, points_hundredths INTEGER NOT NULL, PRIMARY KEY (line, from_month));
CREATE TABLE difficulties (target TEXT NOT NULL, community TEXT NOT NULL, from_month TEXT NOT NULL, coefficient_thousandths INTEGER NOT NULL, PRIMARY KEY (community, target, from_month));
CREATE TABLE workers (id TEXT NOT NULL, name TEXT NOT NULL, employed_from TEXT NOT NULL, employed_to TEXT, exit_reason TEXT, probation_until TEXT, certificate TEXT NOT NULL, gender TEXT, PRIMARY KEY (id));
CREATE TABLE worker_versions (worker TEXT NOT NULL, from_month TEXT NOT NULL, community TEXT NOT NULL, class TEXT NOT NULL, grade INTEGER, PRIMARY KEY (worker, from_month));
CREATE TABLE leaves (worker TEXT NOT NULL, kind TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL, PRIMARY KEY (worker, kind, first_day));
CREATE TABLE assignments (worker TEXT NOT NULL, target TEXT NOT NULL, community TEXT NOT NULL, role TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT, share_thousandths INTEGER NOT NULL, PRIMARY KEY (worker, target, community, role, first_day));
CREATE TABLE specials (id TEXT NOT NULL, month TEXT NOT NULL, worker TEXT NOT NULL, title TEXT NOT NULL, points_hundredths INTEGER NOT NULL, evidence TEXT, proposer TEXT NOT NULL, status TEXT NOT NULL, verifier TEXT, PRIMARY KEY (id));
CREATE TABLE marks (month TEXT NOT NULL, source TEXT NOT NULL, ratee TEXT NOT NULL, target TEXT NOT NULL, community TEXT NOT NULL, score_hundredths INTEGER NOT NULL, rater TEXT NOT NULL, PRIMARY KEY (month, ratee, source, target, community));
CREATE TABLE waivers (month TEXT NOT NULL, ratee TEXT NOT NULL, source TEXT NOT NULL, reason TEXT NOT NULL, permitted_by TEXT NOT NULL, PRIMARY KEY (month, ratee, source));
CREATE TABLE submissions (month TEXT NOT NULL, community TEXT NOT NULL, submitted_by TEXT NOT NULL, PRIMARY KEY (month, community));
CREATE TABLE batches (month TEXT NOT NULL, batch TEXT NOT NULL, status TEXT NOT NULL, signer TEXT, countersigner TEXT, PRIMARY KEY (month, batch));
CREATE TABLE answers (month TEXT NOT NULL, batch TEXT NOT NULL, method TEXT NOT NULL, grid TEXT NOT NULL, level TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (month, grid, batch, method, level));
CREATE TABLE adjustments (month TEXT NOT NULL, worker TEXT NOT NULL, settled_month TEXT NOT NULL, amount_fen INTEGER NOT NULL, reason TEXT NOT NULL, entered_by TEXT NOT NULL, PRIMARY KEY (month, worker, settled_month, amount_fen, reason));
CREATE TABLE holidays (day TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (day));
CREATE TABLE months (street TEXT NOT NULL, month TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (street, month));
CREATE TABLE schemes (effective_month TEXT NOT NULL, effect_max_hundredths INTEGER NOT NULL, satisfaction_max_hundredths INTEGER NOT NULL, min_sample INTEGER NOT NULL, count_basically INTEGER NOT NULL, blind INTEGER NOT NULL, publicity_days INTEGER NOT NULL, scoring_days INTEGER NOT NULL, pool_mode TEXT NOT NULL, base_ten_thousandths INTEGER, pool_scope TEXT NOT NULL, headcount TEXT NOT NULL, unit TEXT NOT NULL, standard_chief_fen INTEGER NOT NULL, standard_deputy_fen INTEGER NOT NULL, standard_worker_fen INTEGER NOT NULL, weight_chief_self INTEGER NOT NULL, weight_chief_superior INTEGER NOT NULL, weight_chief_department INTEGER NOT NULL, weight_chief_team INTEGER NOT NULL, weight_deputy_self INTEGER NOT NULL, weight_deputy_superior INTEGER NOT NULL, weight_deputy_department INTEGER NOT NULL, weight_deputy_team INTEGER NOT NULL, weight_worker_self INTEGER NOT NULL, weight_worker_superior INTEGER NOT NULL, weight_worker_department INTEGER NOT NULL, weight_worker_team INTEGER NOT NULL, PRIMARY KEY (effective_month));
CREATE TABLE journal (sequence INTEGER NOT NULL, instant TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, place TEXT, today TEXT, operation TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, undoes INTEGER, payload TEXT NOT NULL, payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (sequence));
CREATE INDEX journal_by_actor ON journal (actor, role, sequence);
CREATE TABLE row_history (table_name TEXT NOT NULL, row_key TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (table_name, row_key));
CREATE INDEX row_history_by_sequence ON row_history (sequence);
CREATE TABLE meta (name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name));
CREATE INDEX communities_by_street ON communities (street);
CREATE INDEX grids_by_community ON grids (community);
CREATE INDEX worker_versions_by_community ON worker_versions (community);
CREATE INDEX assignments_by_community ON assignments (community, last_day);
CREATE INDEX specials_by_month ON specials (month, worker);

-- 2
CREATE TABLE users (login TEXT NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (login, role, place));
CREATE TABLE ready_marks (month TEXT NOT NULL, worker TEXT NOT NULL, marked_by TEXT NOT NULL, PRIMARY KEY (month, worker));
CREATE TABLE objections (id TEXT NOT NULL, month TEXT NOT NULL, community TEXT NOT NULL, worker TEXT, objection TEXT NOT NULL, raised_by TEXT NOT NULL, status TEXT NOT NULL, answer TEXT, decided_by TEXT, PRIMARY KEY (id));
CREATE TABLE publications (street TEXT NOT NULL, month TEXT NOT NULL, since TEXT NOT NULL, published_by TEXT NOT NULL, PRIMARY KEY (street, month));
CREATE TABLE rechecks (month TEXT NOT NULL, batch TEXT NOT NULL, checked INTEGER NOT NULL, agreed INTEGER NOT NULL, PRIMARY KEY (month, batch));
CREATE TABLE settlements (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT NULL, rules INTEGER NOT NULL, scheme TEXT, day TEXT NOT NULL, settled_by TEXT NOT NULL, PRIMARY KEY (street, month, version));
CREATE TABLE reopenings (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT NULL, reason TEXT NOT NULL, asked_by TEXT NOT NULL, confirmed_by TEXT, PRIMARY KEY (street, month, version));
CREATE TABLE frozen_months (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT NULL, inputs TEXT NOT NULL, PRIMARY KEY (street, month, version));
CREATE TABLE settled_results (street TEXT NOT NULL, month TEXT NOT NULL, version INTEGER NOT NULL, worker TEXT NOT NULL, name TEXT NOT NULL, community TEXT NOT NULL, class TEXT NOT NULL, workload_hundredths INTEGER NOT NULL, effect_hundredths INTEGER NOT NULL, special_hundredths INTEGER NOT NULL, satisfaction_hundredths INTEGER NOT NULL, total_hundredths INTEGER NOT NULL, pay_fen INTEGER NOT NULL, present_days INTEGER NOT NULL, eligible_days INTEGER NOT NULL, satisfied INTEGER NOT NULL, valid INTEGER NOT NULL, grids TEXT NOT NULL, main TEXT, auxiliary TEXT NOT NULL, flags TEXT NOT NULL, pool TEXT, PRIMARY KEY (street, month, version, worker));
CREATE INDEX objections_by_month ON objections (month, community);
CREATE INDEX users_by_place ON users (place);
CREATE INDEX settled_results_by_worker ON settled_results (worker, month);

-- 3
CREATE INDEX months_by_state ON months (state, month);

-- 4
ALTER TABLE specials ADD COLUMN reason TEXT;
ALTER TABLE marks ADD COLUMN entered_by TEXT;
ALTER TABLE schemes ADD COLUMN recheck_share_thousandths INTEGER NOT NULL DEFAULT 100;
ALTER TABLE schemes ADD COLUMN recheck_agreement_thousandths INTEGER NOT NULL DEFAULT 900;
ALTER TABLE schemes ADD COLUMN separate_raters INTEGER NOT NULL DEFAULT 1;
ALTER TABLE publications ADD COLUMN rules INTEGER NOT NULL DEFAULT 1;
ALTER TABLE rechecks ADD COLUMN reason TEXT;
ALTER TABLE settled_results ADD COLUMN pool_points_hundredths INTEGER;
CREATE TABLE community_returns (month TEXT NOT NULL, community TEXT NOT NULL, reason TEXT NOT NULL, returned_by TEXT NOT NULL, PRIMARY KEY (month, community));
CREATE TABLE month_returns (street TEXT NOT NULL, month TEXT NOT NULL, reason TEXT NOT NULL, returned_by TEXT NOT NULL, PRIMARY KEY (street, month));

-- 5
CREATE TABLE journal_5 (sequence INTEGER NOT NULL, instant TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, place TEXT, today TEXT, operation TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, undoes INTEGER, payload_hash TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL, changed INTEGER NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (sequence));
INSERT INTO journal_5 SELECT sequence, instant, actor, role, place, today, operation, kind, undoes, payload_hash, previous_hash, hash, CASE WHEN substr(payload, 1, 13) = '{"changes":[]' THEN 0 ELSE 1 END, payload FROM journal;
DROP TABLE journal;
ALTER TABLE journal_5 RENAME TO journal;
CREATE INDEX journal_by_actor ON journal (actor, role, sequence);

-- 6
CREATE TABLE places (grid TEXT NOT NULL, day TEXT NOT NULL, buildings INTEGER NOT NULL, households INTEGER NOT NULL, partner_units INTEGER NOT NULL, service_points INTEGER NOT NULL, party_heads INTEGER NOT NULL, stair_heads INTEGER NOT NULL, retiree_heads INTEGER NOT NULL, PRIMARY KEY (grid, day));

-- 7
CREATE TABLE visits (id TEXT NOT NULL, day TEXT NOT NULL, worker TEXT NOT NULL, grid TEXT NOT NULL, households INTEGER NOT NULL, key_households INTEGER NOT NULL, ownership INTEGER NOT NULL, population INTEGER NOT NULL, vehicles INTEGER NOT NULL, other INTEGER NOT NULL, note TEXT, PRIMARY KEY (id));
CREATE INDEX visits_by_day ON visits (day);
CREATE TABLE group_counts (group_id TEXT NOT NULL, grid TEXT NOT NULL, day TEXT NOT NULL, level1 INTEGER NOT NULL, level2 INTEGER NOT NULL, level3 INTEGER NOT NULL, PRIMARY KEY (group_id, grid, day));
CREATE TABLE groups (id TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, key TEXT NOT NULL, weight_thousandths INTEGER NOT NULL, line TEXT, PRIMARY KEY (id));
CREATE TABLE services (id TEXT NOT NULL, line TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, department TEXT, guide TEXT, guide_en TEXT, first_month TEXT, last_month TEXT, PRIMARY KEY (id));
CREATE TABLE parameters (name TEXT NOT NULL, from_month TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, from_month));

-- 8
CREATE TABLE requests (id TEXT NOT NULL, day TEXT NOT NULL, grid TEXT NOT NULL, channel TEXT NOT NULL, kind TEXT NOT NULL, urgent TEXT NOT NULL, item TEXT, title TEXT NOT NULL, text TEXT, visit TEXT, meeting TEXT, follows TEXT, PRIMARY KEY (id));
CREATE INDEX requests_by_day ON requests (day);
CREATE TABLE request_steps (request TEXT NOT NULL, no INTEGER NOT NULL, day TEXT NOT NULL, step TEXT NOT NULL, worker TEXT, days INTEGER, verdict TEXT, reason TEXT, by TEXT NOT NULL, PRIMARY KEY (request, no));

-- 9
CREATE TABLE systems (id TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL, first_month TEXT, last_month TEXT, PRIMARY KEY (id));
CREATE TABLE admissions (id TEXT NOT NULL, street TEXT NOT NULL, department TEXT NOT NULL, day TEXT NOT NULL, title TEXT NOT NULL, nature TEXT NOT NULL, kind TEXT NOT NULL, points_hundredths INTEGER NOT NULL, communities TEXT, start_month TEXT NOT NULL, end_month TEXT, funds_fen INTEGER, system TEXT, basis TEXT, by TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE admission_steps (admission TEXT NOT NULL, no INTEGER NOT NULL, day TEXT NOT NULL, step TEXT NOT NULL, points_hundredths INTEGER, reason TEXT, by TEXT NOT NULL, PRIMARY KEY (admission, no));
CREATE TABLE admission_uses (admission TEXT NOT NULL, use TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (admission, use, id));

-- 10
CREATE TABLE questions (id TEXT NOT NULL, language TEXT NOT NULL, line TEXT NOT NULL, question TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, c TEXT, d TEXT, answer TEXT NOT NULL, note TEXT, first_month TEXT, last_month TEXT, PRIMARY KEY (id, language));
CREATE TABLE test_results (id TEXT NOT NULL, worker TEXT NOT NULL, line TEXT NOT NULL, day TEXT NOT NULL, questions INTEGER NOT NULL, correct INTEGER NOT NULL, seconds INTEGER, wrong TEXT, PRIMARY KEY (id));
CREATE TABLE test_runs (id TEXT NOT NULL, worker TEXT NOT NULL, line TEXT NOT NULL, day TEXT NOT NULL, begun TEXT NOT NULL, asked TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE pay_grades (class TEXT NOT NULL, grade INTEGER NOT NULL, from_month TEXT NOT NULL, amount_fen INTEGER NOT NULL, PRIMARY KEY (class, grade, from_month));
CREATE TABLE allowances (kind TEXT NOT NULL, level TEXT NOT NULL, from_month TEXT NOT NULL, amount_fen INTEGER NOT NULL, PRIMARY KEY (kind, level, from_month));
CREATE TABLE degrees (worker TEXT NOT NULL, from_month TEXT NOT NULL, degree TEXT NOT NULL, PRIMARY KEY (worker, from_month));
CREATE TABLE incomes (year INTEGER NOT NULL, class TEXT NOT NULL, amount_fen INTEGER NOT NULL, source TEXT, PRIMARY KEY (year, class));
CREATE TABLE trainings (id TEXT NOT NULL, street TEXT NOT NULL, day TEXT NOT NULL, title TEXT NOT NULL, tier TEXT NOT NULL, hours_hundredths INTEGER NOT NULL, provider TEXT, PRIMARY KEY (id));
CREATE TABLE attendances (training TEXT NOT NULL, worker TEXT NOT NULL, hours_hundredths INTEGER, PRIMARY KEY (training, worker));
CREATE TABLE tiers (worker TEXT NOT NULL, tier TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT, PRIMARY KEY (worker, tier, from_day));
CREATE TABLE meetings (id TEXT NOT NULL, community TEXT NOT NULL, grid TEXT, day TEXT NOT NULL, topic TEXT NOT NULL, form TEXT NOT NULL, participants INTEGER NOT NULL, suggestions INTEGER NOT NULL, asked INTEGER NOT NULL, satisfied INTEGER NOT NULL, PRIMARY KEY (id));
CREATE TABLE meeting_solved (meeting TEXT NOT NULL, day TEXT NOT NULL, solved INTEGER NOT NULL, PRIMARY KEY (meeting, day));
CREATE TABLE estates (id TEXT NOT NULL, name TEXT NOT NULL, community TEXT NOT NULL, households INTEGER NOT NULL, first_month TEXT, last_month TEXT, PRIMARY KEY (id));
CREATE TABLE stations (id TEXT NOT NULL, name TEXT NOT NULL, estate TEXT NOT NULL, opened TEXT NOT NULL, closed TEXT, PRIMARY KEY (id));
CREATE TABLE centres (id TEXT NOT NULL, name TEXT NOT NULL, street TEXT NOT NULL, opened TEXT NOT NULL, closed TEXT, PRIMARY KEY (id));
CREATE TABLE handled (community TEXT NOT NULL, month TEXT NOT NULL, item TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (community, month, item));
