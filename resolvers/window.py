"""Which part of a list is asked for, by the arguments of Relay: forward or backward."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import BadUserInput

USUAL = 20
MOST = 100


@dataclass(frozen=True, slots=True)
class Window:
    """`first` items after a cursor, or `last` before one; 20 where neither is told.

    An argument left out may be None or Strawberry's UNSET. Raises BadUserInput.
    """

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def __post_init__(self) -> None:
        # What is left out comes as UNSET, which is false as None is.
        for name in ("after", "before"):
            object.__setattr__(self, name, getattr(self, name) or None)
        for name in ("first", "last"):
            count = getattr(self, name)
            if count is None or (not count and not isinstance(count, int)):
                object.__setattr__(self, name, None)
            elif not 1 <= count <= MOST:
                raise BadUserInput(name, f"must lie between 1 and {MOST}")
        if self.first is not None and self.last is not None:
            raise BadUserInput("last", "goes backward and first forward: send one of the two")

    @property
    def size(self) -> int:
        """Most items of the page."""
        return self.first or self.last or USUAL

    @property
    def is_backward(self) -> bool:
        """Whether the page's items are counted from the end."""
        return self.last is not None

    @property
    def is_start(self) -> bool:
        """Whether the page is the first of the list, read forward."""
        return not self.is_backward and self.after is None and self.before is None
