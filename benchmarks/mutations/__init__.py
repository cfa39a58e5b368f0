"""How much of the law the tests hold: one threshold, date or comparison changed at a time (Mutationsprobe)."""
