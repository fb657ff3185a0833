-- What no window reaches any more is deleted by time.
CREATE INDEX login_failures_by_time ON login_failures (failed_at);
