-- When the owner last said that it lives; -infinity once it has left.
ALTER TABLE shard_owner ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
