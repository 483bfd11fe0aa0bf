"""The moment after start-up: what lives as long as the process is taken out of the collector."""

from __future__ import annotations

import gc


def freeze() -> None:
    """Collect once, then never look at the schema, the statements and the models again.

    Without it each full collection walks half a million objects: measured, the slowest percent
    of requests took 36 ms instead of 4.
    """
    gc.collect()
    gc.freeze()
