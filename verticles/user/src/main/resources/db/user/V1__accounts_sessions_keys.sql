CREATE TABLE users (
  id            uuid        PRIMARY KEY,
  username      text        NOT NULL,
  email         text        NOT NULL UNIQUE,
  password_hash text        NOT NULL,
  display_name  text        NOT NULL DEFAULT '',
  bio           text        NOT NULL DEFAULT '',
  avatar_url    text        NOT NULL DEFAULT '',
  time_zone     text        NOT NULL DEFAULT 'UTC',
  locale        text        NOT NULL DEFAULT 'en',
  role          text        NOT NULL DEFAULT 'user',
  tier          text        NOT NULL DEFAULT 'unverified',
  status        text        NOT NULL DEFAULT 'active',
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL
);
CREATE UNIQUE INDEX users_username ON users (lower(username));

CREATE TABLE sessions (
  id           uuid        PRIMARY KEY,
  user_id      uuid        NOT NULL REFERENCES users,
  user_agent   text        NOT NULL,
  address      text        NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  end_reason   text
);
CREATE INDEX sessions_of_user ON sessions (user_id) WHERE ended_at IS NULL;

-- One family per session: each use replaces the token; only its hash is kept.
CREATE TABLE refresh_tokens (
  hash        bytea       PRIMARY KEY,
  session_id  uuid        NOT NULL REFERENCES sessions,
  issued_at   timestamptz NOT NULL,
  replaced_at timestamptz
);
CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);

-- Private keys are encrypted with user.keys.secret.
CREATE TABLE signing_keys (
  kid         text        PRIMARY KEY,
  public_jwk  text        NOT NULL,
  private_key bytea       NOT NULL,
  signs_from  timestamptz NOT NULL,
  signs_until timestamptz NOT NULL
);

CREATE TABLE login_failures (
  key       text        NOT NULL,
  failed_at timestamptz NOT NULL
);
CREATE INDEX login_failures_by_key ON login_failures (key, failed_at);
