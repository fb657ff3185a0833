-- Rises with every change of what a card shows; also counts for its status.
ALTER TABLE users ADD COLUMN version bigint NOT NULL DEFAULT 1;
