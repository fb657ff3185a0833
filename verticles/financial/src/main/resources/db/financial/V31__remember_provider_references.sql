-- A provider's own ids of what we asked for. The id of a charge is here before the charge can happen.
CREATE TABLE provider_reference (
    provider  text NOT NULL,
    kind      text NOT NULL,
    key       uuid NOT NULL,
    reference text NOT NULL,
    PRIMARY KEY (provider, kind, key)
);
CREATE INDEX provider_reference_back ON provider_reference (provider, reference);

CREATE TABLE provider_customer (
    provider  text NOT NULL,
    user_id   uuid NOT NULL,
    reference text NOT NULL,
    PRIMARY KEY (provider, user_id)
);
