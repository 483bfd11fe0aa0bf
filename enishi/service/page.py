"""The page at `/`: what this is, and how to ask it a first question."""

from __future__ import annotations

import html
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

_HEADERS: Final = {
    # The page brings everything along; whatever else asks to be loaded was smuggled in.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}

_TEXT: Final = files("enishi").joinpath("data", "page.html").read_text(encoding="utf-8")


async def page(request: Request) -> Response:
    """The page, with the address by which the browser reached it."""
    address = str(request.base_url).rstrip("/")
    return HTMLResponse(_TEXT.replace("{address}", html.escape(address)), headers=_HEADERS)
