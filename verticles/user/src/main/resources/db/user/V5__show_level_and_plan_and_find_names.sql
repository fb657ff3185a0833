-- What gamification and financial tell of a user; the newest wins.
ALTER TABLE users
  ADD COLUMN level    integer     NOT NULL DEFAULT 1,
  ADD COLUMN level_at timestamptz NOT NULL DEFAULT '-infinity',
  ADD COLUMN plan     text        NOT NULL DEFAULT 'free',
  ADD COLUMN plan_at  timestamptz NOT NULL DEFAULT '-infinity';
-- Names by their beginning, whatever the database's collation.
CREATE INDEX users_by_name ON users ((lower(username) COLLATE "C")) WHERE status = 'active';
