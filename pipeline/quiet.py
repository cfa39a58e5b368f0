"""Imported where children are made, and nowhere else: what goes wrong there is told by its code alone (Stille).

A traceback, a warning or a log line of a PDF library may quote the paper; and a child that is ended while it starts
would print one on the terminal of the person who pressed Ctrl-C.
"""

from __future__ import annotations

import logging
import sys
import warnings

sys.excepthook = lambda *_: None
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
