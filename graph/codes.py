"""Codes of places: 全国地方公共団体コード with its check digit, and two-digit prefecture codes."""

from __future__ import annotations


def check_digit(five: str) -> str:
    """The sixth digit of a local-government code (weights 6 to 2, modulo 11).

    Source: 総務省 全国地方公共団体コード仕様.
    """
    total = sum(int(digit) * weight for digit, weight in zip(five, (6, 5, 4, 3, 2), strict=True))
    return str((11 - total % 11) % 10) if total >= 11 else str((11 - total) % 10)


def is_local_government_code(code: str) -> bool:
    """Whether it has six digits, a known prefecture and the right check digit."""
    return (
        len(code) == 6
        and code.isascii()
        and code.isdigit()
        and is_prefecture_code(code[:2])
        and check_digit(code[:5]) == code[5]
    )


def is_prefecture_code(code: str) -> bool:
    """Whether it is a two-digit prefecture code, 01 to 47."""
    return len(code) == 2 and code.isascii() and code.isdigit() and 1 <= int(code) <= 47


def prefecture_of(code: str) -> str:
    """The two-digit prefecture code of a local-government code."""
    return code[:2]
