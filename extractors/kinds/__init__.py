"""One module a kind of paper; see `extractors.kind` for what a module must offer."""
