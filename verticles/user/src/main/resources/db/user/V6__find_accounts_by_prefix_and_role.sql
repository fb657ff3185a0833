-- Names by their beginning, whatever the database's collation: for users the active ones, for administrators all.
DROP INDEX users_by_name;
CREATE INDEX users_by_name ON users ((lower(username) COLLATE "C"));
CREATE INDEX users_by_address ON users ((lower(email) COLLATE "C"));
-- The few who may do more than a user.
CREATE INDEX users_with_role ON users (role, lower(username)) WHERE role <> 'user';
