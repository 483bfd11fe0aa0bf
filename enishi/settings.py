"""Settings: everything the environment may say, read once into one frozen object."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from enishi.errors import SettingsError
from enishi.issuer import Issuer, issuers_of
from graph.clock import FIRST_DAY, LAST_DAY

PREFIX = "ENISHI_"


def _absolute(value: object) -> object:
    # Neo4j's own tools take absolute paths only, and a child may run in another folder.
    if not isinstance(value, str | Path):
        return value
    try:
        return Path(value).expanduser().absolute()
    except RuntimeError:  # `~somebody`
        raise ValueError("it names the home of an unknown user; write the path in full") from None


def _reachable(value: str) -> str:
    # The pattern lets pass what only the driver would stumble over, with a traceback.
    try:
        parts = urlsplit(value)
        is_address = bool(parts.hostname) and parts.port != 0 and "@" not in parts.netloc
        is_address &= not (parts.scheme.startswith("bolt") and parts.query)
    except ValueError:
        is_address = False
    if not is_address:
        raise ValueError("it is no address; write one such as bolt://db.example:7687")
    return value


AbsolutePath = Annotated[Path, BeforeValidator(_absolute)]
Address = Annotated[
    str, Field(pattern=r"^(bolt|neo4j)(\+s|\+ssc)?://[^/\s]+$"), AfterValidator(_reachable)
]
Memory = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,6}[kmgKMG]$")]
Port = Annotated[int, Field(ge=0, le=65535)]
Issuers = Annotated[tuple[Issuer, ...], NoDecode, BeforeValidator(issuers_of)]


class Settings(BaseSettings):
    """One value for each `ENISHI_…` variable; arguments win over the environment."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True
    )

    home: AbsolutePath = Field(
        default_factory=lambda: user_data_path("enishi", appauthor=False),
        description="Folder of everything kept here: the local database, its password, the "
        "service's secret. Default: the platform's user data directory.",
    )
    cache: AbsolutePath = Field(
        default_factory=lambda: user_cache_path("enishi", appauthor=False),
        description="Folder of what can be fetched again: Neo4j's jars, shared by all homes. "
        "Default: the platform's user cache directory.",
    )
    neo4j_uri: Address | None = Field(
        default=None,
        description="Address of a Neo4j to use instead of the local one, such as "
        "`neo4j+s://db.example:7687`. When set, nothing is started or stopped here.",
    )
    neo4j_user: str = Field(default="neo4j", description="User name for `ENISHI_NEO4J_URI`.")
    neo4j_password: SecretStr | None = Field(
        default=None,
        description="Password for `ENISHI_NEO4J_URI`. The local database has a random one of "
        "its own.",
    )
    neo4j_database: str = Field(
        default="neo4j", description="Name of the database at `ENISHI_NEO4J_URI`."
    )
    heap: Memory = Field(default="512m", description="Java heap of the local Neo4j.")
    page_cache: Memory = Field(
        default="128m", description="Memory in which the local Neo4j keeps pages of its files."
    )
    bolt_port: Port = Field(
        default=0,
        description="Port of the local Neo4j on the loopback address; 0 takes any free one.",
    )
    today: date | None = Field(
        default=None,
        ge=FIRST_DAY,
        le=LAST_DAY,
        description="A fixed day (YYYY-MM-DD, of 2000 to 2100) instead of the current one in Japan; for trials.",
    )
    host: str = Field(default="127.0.0.1", description="Address on which `enishi serve` listens.")
    port: Port = Field(default=8000, description="Port on which `enishi serve` listens.")
    workers: int = Field(default=1, ge=1, le=64, description="Processes of `enishi serve`.")
    timeout: float = Field(
        default=2.6,
        ge=0.5,
        le=60,
        description="Seconds that one request may take; then it is told TIMEOUT. A database that "
        "is gone or stuck is told within that time too.",
    )
    points_per_hour: int = Field(
        default=5_000,
        ge=0,
        description="What one asker may ask for in an hour, in points: the cost of a document by "
        "100, at least 1. Counted by access token, for the public by address, and in each worker; "
        "0 for no bound.",
    )
    log: Literal["requests", "problems"] = Field(
        default="requests",
        description="What the service logs: a line for each of its `requests`, or `problems` only.",
    )
    journal: AbsolutePath | None = Field(
        default=None,
        description="Folder of the record of reads about people: append-only segments, one for "
        "each process. Each machine has its own. Default: `journal` in the home.",
    )
    jwt_issuers: Issuers = Field(
        default=(),
        description="Issuers of OpenID Connect whose bearer tokens are taken beside personal "
        "access tokens, as a JSON list of objects: `issuer` (its address) and `audience` (our name "
        'there); where the defaults do not fit, `algorithms` (["RS256", "ES256"]), `types` '
        '(["at+jwt", "jwt"]), `role_claim` ("enishi_role"), `body_claim` '
        '("enishi_body"), `roles` that it may give (all), `role_names` (what it calls them: '
        '{"soumu": "MINISTRY"}).',
    )
    secret: SecretStr | None = Field(
        default=None,
        min_length=32,
        description="Key that signs cursors, the same for all workers and machines of one "
        "service. Default: a random one, made once and kept in the home.",
    )

    @property
    def journal_folder(self) -> Path:
        """Where reads about people are recorded."""
        return self.journal or self.home / "journal"


def load_settings() -> Settings:
    """The settings of this process; one clear sentence where a variable makes no sense."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = PREFIX + str(first["loc"][0]).upper() if first["loc"] else PREFIX + "…"
        said = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{name}: {said}; see docs/settings.md") from None
