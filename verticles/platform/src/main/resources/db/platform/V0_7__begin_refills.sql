-- A range that groups are being given no longer grows: what is missed meanwhile is a range of its own. -1: not begun.
ALTER TABLE outbox_refill ALTER COLUMN done_seq SET DEFAULT -1;
UPDATE outbox_refill SET done_seq = -1 WHERE done_seq = 0;
