"""Marks: the widest audience of a name or of a person as one letter, to begin a key with.

What stands below a mark is for whoever holds it: an index sought below the marks of a viewer passes
nobody who is hidden from them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from graph.viewer import Role, Viewer

#: The widest audience by its mark. Whoever told companies told governments too.
_MARKS = (("public", "a"), ("company", "b"), ("government", "c"))
_PREFECTURE, MINISTRY = "d", "e"
#: Marks that a class of viewers holds as a whole.
CLASSES = (*(mark for _, mark in _MARKS), MINISTRY)


def mark_of(audiences: Collection[str]) -> str | None:
    """The mark of the widest of some audiences.

    Bodies named one by one have none: theirs are looked for in another way.
    """
    for token, mark in _MARKS:
        if token in audiences:
            return mark
    for token in sorted(audiences):
        if token.startswith("prefecture:"):
            return _PREFECTURE + token.removeprefix("prefecture:")
    return MINISTRY if "ministry" in audiences else None


def marks_for(viewer: Viewer) -> tuple[str, ...]:
    """The marks that the viewer holds, all but those of `marks_of_all_for`."""
    return tuple(_marks_for(viewer))


def marks_of_all_for(viewer: Viewer) -> tuple[str, ...]:
    """The mark that stands for each prefecture's, where the viewer holds every one of them."""
    return (_PREFECTURE,) if viewer.role is Role.MINISTRY else ()


def mark_of_all(mark: str) -> str | None:
    """The mark that stands for each prefecture's, for a mark that is one's."""
    return _PREFECTURE if mark.startswith(_PREFECTURE) else None


def _marks_for(viewer: Viewer) -> Iterator[str]:
    held = set(viewer.audiences)
    yield "a"
    if held & {"company", "government"}:
        yield "b"
    if "government" in held:
        yield "c"
    if viewer.role is Role.MINISTRY:
        yield MINISTRY
    for token in viewer.audiences:
        if token.startswith("prefecture:"):
            yield _PREFECTURE + token.removeprefix("prefecture:")


def mark_of_class(viewer: Viewer) -> str:
    """The mark of the class that the viewer belongs to: the public, companies, governments or the
    ministry. Each knows of whatever those before it know of."""
    return max(mark for mark in marks_for(viewer) if mark in CLASSES)


def marks_within(mark: str) -> tuple[str, ...]:
    """The marks of the classes that know of what has this mark: at least the ministry's."""
    return tuple(one for one in CLASSES if one >= mark[0])
