"""Who solved the like nearby, worked out again from the CSV files alone: no database, no index.

Everything is compared with everything, by code of its own. Only words and vectors of a text, and
the calibration that stands in the database, are shared with what is tested.
"""

from tests.exhaustive.alike import Alike, Calibration
from tests.exhaustive.answers import Exhaustive, Found, Helper
from tests.exhaustive.question import Question
from tests.exhaustive.tables import Tables

__all__ = ["Alike", "Calibration", "Exhaustive", "Found", "Helper", "Question", "Tables"]
