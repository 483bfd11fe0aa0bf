"""Bearer tokens of a configured issuer, over real HTTP: which are believed, and for whom."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from joserfc.jwk import ECKey, OctKey, RSAKey

from enishi.issuer import Issuer as Trusted
from enishi.service.bearer import LONGEST, Bearers
from enishi.service.issuer_keys import FRESH_FOR, PATIENCE, PAUSE
from enishi.service.tokens import Viewers
from graph import tokens
from graph.errors import Unauthenticated
from graph.store import Connection, Database, Keeper
from graph.viewer import Role, Viewer
from tests.enishi.service.asgi import post
from tests.enishi.service.oidc import AUDIENCE, Issuer, serving
from tests.enishi.service.small_service import small_app

pytestmark = pytest.mark.anyio

MITO = Viewer(Role.MUNICIPALITY, "082015")


@pytest.fixture(scope="module")
def running() -> Iterator[Issuer]:
    with serving() as issuer:
        yield issuer


@pytest.fixture
def issuer(running: Issuer) -> Issuer:
    running.turn()
    running.extra, running.named, running.status, running.delay, running.fetches = (
        [],
        None,
        200,
        0,
        0,
    )
    return running


class Seconds:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.passed = 1_000.0

    def __call__(self) -> float:
        return self.passed


def bearers(issuer: Issuer, seconds: Seconds | None = None, **trusted: Any) -> Bearers:
    trust = Trusted(issuer=issuer.address, audience=AUDIENCE, **trusted)
    return Bearers([trust], passing=seconds or time.monotonic)


async def refusal(reading: Bearers, token: str) -> str:
    with pytest.raises(Unauthenticated) as refused:
        await reading.viewer(token)
    return str(refused.value).removeprefix("Authorization: the bearer token ")


async def test_a_good_token_stands_for_its_viewer_and_keys_are_fetched_once(issuer: Issuer) -> None:
    reading = bearers(issuer)

    found = [await reading.viewer(issuer.token()) for _ in range(3)]

    assert found == [MITO] * 3
    assert {one.credential for one in found} != {None}
    assert issuer.fetches == 1


async def test_two_people_of_one_body_are_told_apart_and_not_named(issuer: Issuer) -> None:
    reading = bearers(issuer)

    one = await reading.viewer(issuer.token(sub="taro"))
    other = await reading.viewer(issuer.token(sub="hanako"))

    assert one == other
    assert one.credential != other.credential
    assert "taro" not in str(one.credential)


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ({"aud": "https://elsewhere.example"}, "has no `aud` that holds here"),
        ({"aud": None}, "has no `aud` that holds here"),
        ({"exp": None}, "has no `exp` that holds here"),
        ({"exp": "soon"}, "has no `exp` that holds here"),
        ({"exp": int(time.time()) - 60}, "has expired"),
        ({"nbf": int(time.time()) + 86_400}, "has no `nbf` that holds here"),
        ({"iss": "https://elsewhere.example"}, "is of no issuer that is trusted here"),
        ({"iss": None}, "is of no issuer that is trusted here"),
        ({"iss": ["a"]}, "is of no issuer that is trusted here"),
        ({"enishi_role": None}, "gives no role of this service in `enishi_role`"),
        ({"enishi_role": "EMPEROR"}, "gives no role of this service in `enishi_role`"),
        ({"enishi_role": {"MINISTRY": 1}}, "gives no role of this service in `enishi_role`"),
        (
            {"enishi_role": ["MINISTRY", "AUDITOR"]},
            "gives several roles of this service in `enishi_role`",
        ),
        ({"enishi_role": "MINISTRY"}, "names no viewer: role MINISTRY takes no code"),
        ({"enishi_body": None}, "names no viewer: role MUNICIPALITY needs code"),
        ({"enishi_body": 82015}, "names no viewer: role MUNICIPALITY needs code"),
        (
            {"enishi_body": "080004"},
            "names no viewer: code 080004 is not that of a municipality",
        ),
    ],
)  # fmt: skip
async def test_a_claim_that_does_not_hold_is_told(
    issuer: Issuer, claims: dict[str, Any], told: str
) -> None:
    assert await refusal(bearers(issuer), issuer.token(**claims)) == told


async def test_clocks_may_differ_by_half_a_minute(issuer: Issuer) -> None:
    now = int(time.time())

    assert await bearers(issuer).viewer(issuer.token(exp=now - 10, nbf=now + 10)) == MITO


@pytest.mark.parametrize("kind", ["at+jwt", "JWT", "application/at+jwt"])
async def test_the_types_of_an_access_token_are_taken(issuer: Issuer, kind: str) -> None:
    assert await bearers(issuer).viewer(issuer.token(header={"typ": kind})) == MITO


@pytest.mark.parametrize("kind", ["logout+jwt", "dpop+jwt", ""])
async def test_other_types_are_not(issuer: Issuer, kind: str) -> None:
    told = await refusal(bearers(issuer), issuer.token(header={"typ": kind}))

    assert told == "has a `typ` other than at+jwt, jwt"


async def test_no_signature_and_a_public_key_as_a_secret_are_refused(issuer: Issuer) -> None:
    """The classic forgeries: `alg` none, and HS256 keyed with what everybody can read."""
    reading = bearers(issuer)
    public = OctKey.import_key(base64.b64encode(issuer.keys[0].as_bytes(private=False)))
    kid = issuer.keys[0].kid
    header, claims, _ = issuer.token().split(".")
    none = json.dumps({"alg": "none", "typ": "at+jwt", "kid": kid}).encode()
    unsigned = base64.urlsafe_b64encode(none).rstrip(b"=").decode()

    for forged in (
        issuer.token(public, {"alg": "HS256", "kid": kid}),
        f"{unsigned}.{claims}.",
        f"{unsigned}.{claims}.AAAA",
    ):
        assert await refusal(reading, forged) == "is signed in a way that is not allowed here"
    assert (
        await refusal(reading, f"{header}.{claims}.AAAA") == "is not signed by a key of its issuer"
    )
    assert issuer.fetches == 1


async def test_a_secret_among_the_keys_is_never_one(issuer: Issuer) -> None:
    """Even an issuer that publishes one, and is configured carelessly, gives nobody a forgery."""
    issuer.extra = [{"kty": "oct", "kid": "shared", "k": "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0"}]
    forged = issuer.token(OctKey.import_key(issuer.extra[0]), {"alg": "HS256"})
    with pytest.raises(ValueError, match="algorithms"):
        bearers(issuer, algorithms=("HS256",))

    assert await refusal(bearers(issuer), forged) == "is signed in a way that is not allowed here"


async def test_a_key_of_somebody_else_under_the_same_id_is_refused(issuer: Issuer) -> None:
    other = RSAKey.generate_key(2048, {"kid": str(issuer.keys[0].kid)})

    told = await refusal(bearers(issuer), issuer.token(other))

    assert told == "is not signed by a key of its issuer"


async def test_a_weak_key_is_none(issuer: Issuer) -> None:
    with pytest.warns(match="2048"):
        weak = RSAKey.generate_key(1024, {"kid": "weak"})
    issuer.keys = [weak]
    token = issuer.token()

    assert await refusal(bearers(issuer), token) == "is not signed by a key of its issuer"


async def test_curves_are_taken_and_a_token_may_name_no_key(issuer: Issuer) -> None:
    issuer.keys.append(ECKey.generate_key("P-256", {"kid": "curve"}))
    token = issuer.token(issuer.keys[1], {"alg": "ES256", "kid": None})

    assert await bearers(issuer).viewer(token) == MITO


async def test_a_turned_key_is_fetched_when_it_is_first_seen(issuer: Issuer) -> None:
    seconds = Seconds()
    reading = bearers(issuer, seconds)
    assert await reading.viewer(issuer.token()) == MITO
    issuer.turn()
    seconds.passed += PAUSE

    assert await reading.viewer(issuer.token()) == MITO
    assert issuer.fetches == 2


async def test_made_up_keys_cost_the_issuer_one_question_in_ten_seconds(issuer: Issuer) -> None:
    seconds = Seconds()
    reading = bearers(issuer, seconds)
    for number in range(20):
        told = await refusal(reading, issuer.token(header={"kid": f"made up {number}"}))
        assert told == "is not signed by a key of its issuer"

    assert issuer.fetches == 1
    assert PAUSE >= 10


async def test_known_keys_work_while_the_issuer_is_down(issuer: Issuer) -> None:
    seconds = Seconds()
    reading = bearers(issuer, seconds)
    good = issuer.token()
    assert await reading.viewer(good) == MITO
    issuer.status = 500
    seconds.passed += FRESH_FOR + 1

    assert await reading.viewer(good) == MITO
    unknown = issuer.token(RSAKey.generate_key(2048, {"kid": "new"}))
    assert await refusal(reading, unknown) == "is not signed by a key of its issuer"


@pytest.mark.parametrize(
    "outage", [{"status": 500}, {"status": 302}, {"delay": PATIENCE + 1}, {"named": "https://x.example"}]
)  # fmt: skip
async def test_an_issuer_that_cannot_be_asked_is_no_failure_of_ours(
    issuer: Issuer, outage: dict[str, Any]
) -> None:
    for name, value in outage.items():
        setattr(issuer, name, value)

    told = await refusal(bearers(issuer), issuer.token())

    assert told == "cannot be checked: its issuer does not answer; try again"


async def test_roles_come_from_the_claims_and_under_the_names_that_are_configured(
    issuer: Issuer,
) -> None:
    reading = bearers(
        issuer,
        role_claim="realm_access.roles",
        body_claim="org",
        role_names={"jichitai": Role.MUNICIPALITY, "soumu": Role.MINISTRY},
        roles=(Role.MUNICIPALITY,),
    )
    roles = {"roles": ["offline_access", "jichitai"]}

    assert await reading.viewer(issuer.token(realm_access=roles, org="082015")) == MITO
    grasping = issuer.token(realm_access={"roles": ["soumu"]}, org=None)
    told = "gives no role of this service in `realm_access.roles`"
    assert await refusal(reading, grasping) == told


@pytest.mark.parametrize(
    "token", ["..", "a.b.c", "e30.e30.", "W10.W10.AA", "eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA", "あ.い.う"]
)
async def test_what_is_no_token_is_told(issuer: Issuer, token: str) -> None:
    assert await refusal(bearers(issuer), token) in (
        "cannot be read",
        "is of no issuer that is trusted here",
    )
    assert issuer.fetches == 0


async def test_a_huge_token_is_not_read(issuer: Issuer) -> None:
    deep = base64.urlsafe_b64encode(b"[" * 5_000).decode()

    assert (
        await refusal(bearers(issuer), f"{deep}.{deep}.x")
        == f"has more than {LONGEST:,} characters"
    )
    assert await refusal(bearers(issuer), f"{deep[:4000]}.e30.x") == "cannot be read"


async def test_personal_tokens_stand_beside_those_of_an_issuer(
    issuer: Issuer, neo4j: Connection
) -> None:
    issuer.status = 500
    with Keeper(neo4j) as keeper:
        personal, _ = tokens.create(keeper, MITO, label=None, days=1)
    database = Database(neo4j, timeout=20)
    viewers = Viewers(database, bearers=bearers(issuer))

    assert await viewers.of(f"Bearer {personal}") == MITO
    with pytest.raises(Unauthenticated, match="its issuer does not answer"):
        await viewers.of(f"Bearer {issuer.token()}")
    with pytest.raises(Unauthenticated, match="it is not `Bearer` and an access token"):
        await Viewers(database).of(f"Bearer {issuer.token()}")
    await database.close()


async def test_over_http_a_token_is_its_role_and_a_bad_one_is_401(
    issuer: Issuer, neo4j: Connection
) -> None:
    database = Database(neo4j, timeout=20)
    trust = Trusted(issuer=issuer.address, audience=AUDIENCE)
    app = small_app(database, timeout=30, jwt_issuers=(trust,))
    asked = {"query": "{ role }"}

    good = await post(app, asked, authorization=f"Bearer {issuer.token()}")
    bad = await post(app, asked, authorization=f"Bearer {issuer.token(aud='x')}")
    await database.close()

    assert good.json == {"data": {"role": "MUNICIPALITY"}}
    assert (bad.status, bad.code) == (401, "UNAUTHENTICATED")
    assert bad.headers["www-authenticate"] == "Bearer"
