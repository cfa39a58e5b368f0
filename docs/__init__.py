"""Pages that are made from the code; `python -m docs` writes them, a test holds them fresh."""
