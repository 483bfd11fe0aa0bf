"""What the client sends and what it reads: the Content-Type and Accept headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request

from enishi.service.refusal import GRAPHQL, JSON, RequestRefused

#: Longer headers than this are not taken apart.
_LONGEST: Final = 1_000


@dataclass(frozen=True, slots=True)
class MediaRange:
    """One part of an Accept header: `application/*;q=0.5`."""

    type: str
    quality: float
    place: int

    def closeness(self, media_type: str) -> int:
        """How exactly it names the media type: 3 in full, 1 as `*/*`, 0 not at all."""
        if self.type == media_type:
            return 3
        if self.type.endswith("/*") and media_type.startswith(self.type[:-1]):
            return 2
        return int(self.type == "*/*")


def answer_type(request: Request) -> str:
    """The media type to answer in; 406 if the client reads neither of the two.

    Without a wish, and for `*/*`, it is the older of the two: only a client that names the newer
    one is known to read its status codes.
    """
    accept = ",".join(request.headers.getlist("accept"))
    if not accept.strip():
        return JSON
    ranges = _ranges(accept)
    best = max((GRAPHQL, JSON), key=lambda media_type: _preference(ranges, media_type))
    if _preference(ranges, best)[0] <= 0:
        raise RequestRefused(406, "Accept", f"answers come as {GRAPHQL} or {JSON}")
    return best


def refuse_other_content(request: Request) -> None:
    """Refuse with 415 whatever is not JSON in UTF-8, not compressed."""
    value = request.headers.get("content-type", "")
    media_type, parameters = _parts(value)
    charset = parameters.get("charset", "utf-8").lower()
    if media_type != JSON or charset not in ("utf-8", "utf8"):
        raise RequestRefused(415, "Content-Type", f"send {JSON} in UTF-8")
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise RequestRefused(415, "Content-Encoding", "send the body as it is, not compressed")


def _preference(ranges: list[MediaRange], media_type: str) -> tuple[float, int, bool]:
    """Quality, then the order the client wrote, then the older type: the largest wins."""
    matching = [one for one in ranges if one.closeness(media_type)]
    if not matching:
        return (0.0, 0, False)
    one = max(matching, key=lambda found: found.closeness(media_type))
    return (one.quality, -one.place, media_type == JSON)


def _ranges(accept: str) -> list[MediaRange]:
    """The parts of the header that can be served; one in another charset cannot."""
    found = []
    for place, part in enumerate(accept[:_LONGEST].split(",")):
        media_type, parameters = _parts(part)
        if parameters.get("charset", "utf-8").lower() in ("utf-8", "utf8"):
            found.append(MediaRange(media_type, _quality(parameters.get("q", "1")), place))
    return found


def _parts(value: str) -> tuple[str, dict[str, str]]:
    """A media type in lower case, and its parameters without quotes."""
    media_type, *rest = value[:_LONGEST].split(";")
    pairs = (one.partition("=") for one in rest)
    parameters = {key.strip().lower(): text.strip().strip('"') for key, _, text in pairs}
    return media_type.strip().lower(), parameters


def _quality(text: str) -> float:
    """A weight of 0 to 1; what is not a number counts as no wish."""
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0 <= number <= 1 else 0.0
