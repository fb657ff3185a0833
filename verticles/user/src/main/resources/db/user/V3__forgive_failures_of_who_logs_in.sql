-- Of a failure counted for a name, the address it came from; of one counted for an address, the name that was tried.
-- A login forgives the failures of its own names from its own address, and no others.
ALTER TABLE login_failures ADD COLUMN counterpart text;
