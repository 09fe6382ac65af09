-- Accounts, their secrets, sessions and tokens. Of every secret only a hash is kept.
CREATE TABLE account (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name                text NOT NULL CHECK (name <> ''),
    display_name        text NOT NULL DEFAULT '',
    role                text NOT NULL CHECK (role IN ('enterprise', 'park', 'organizer', 'planner', 'admin')),
    -- For whom: region codes of a planner (440000: the province), park ids, unified social credit codes of firms.
    scopes              text[] NOT NULL DEFAULT '{}',
    state               text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'locked', 'deleted')),
    must_change         boolean NOT NULL DEFAULT false,
    oidc_issuer         text,
    oidc_subject        text,
    created_at          timestamptz NOT NULL DEFAULT now(),
    password_changed_at timestamptz,
    last_sign_in_at     timestamptz,
    CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL))
);
CREATE UNIQUE INDEX account_name ON account (name) WHERE state <> 'deleted';
CREATE UNIQUE INDEX account_oidc ON account (oidc_issuer, oidc_subject) WHERE state <> 'deleted';

-- Argon2id in PHC string format. A table of its own: nothing that lists accounts can come upon it.
CREATE TABLE credential (
    account_id bigint PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    hash       text NOT NULL CHECK (hash LIKE '$argon2id$%')
);

CREATE TABLE account_session (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE,            -- SHA-256 of the cookie's 256 random bits
    account_id   bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    method       text NOT NULL CHECK (method IN ('password', 'oidc')),
    address      text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL
);
CREATE INDEX account_session_account ON account_session (account_id);

CREATE TABLE api_token (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE,
    account_id   bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    name         text NOT NULL,
    grants       text[] NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE INDEX api_token_account ON api_token (account_id);

-- Failed sign-ins in a row, by SHA-256 of the name tried (known or not) and of the address; forgotten after a day.
CREATE TABLE sign_in_failure (
    key          bytea PRIMARY KEY,
    failures     integer NOT NULL,
    last_at      timestamptz NOT NULL DEFAULT now(),
    locked_until timestamptz
);

-- A sign-in that is with the OpenID Connect provider at the moment.
CREATE TABLE oidc_flow (
    state_hash    bytea PRIMARY KEY,
    nonce         text NOT NULL,
    code_verifier text NOT NULL,
    return_to     text NOT NULL,
    expires_at    timestamptz NOT NULL
);
