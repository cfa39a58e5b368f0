"""What the paper says: one module a kind of paper, naming, splitting, and the helpers that read values."""
