-- What this domain shows of users, kept from events; the newest of each part wins, in whatever order they come.
CREATE TABLE user_card (
    id              text PRIMARY KEY,
    username        text,
    display_name    text,
    avatar_url      text,
    bot             boolean,
    profile_version bigint NOT NULL DEFAULT 0,
    status          text,
    status_version  bigint NOT NULL DEFAULT 0,
    level           integer,
    level_at        bigint NOT NULL DEFAULT 0,
    plan            text,
    plan_at         bigint NOT NULL DEFAULT 0,
    deleted         boolean NOT NULL DEFAULT false
);
