CREATE INDEX sessions_by_end ON sessions (least(ended_at, expires_at));
