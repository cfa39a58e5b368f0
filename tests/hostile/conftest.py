"""The fixtures of the command: a data folder and a temporary folder of the test's own."""

from tests.flows.conftest import client, places, run

__all__ = ["client", "places", "run"]
