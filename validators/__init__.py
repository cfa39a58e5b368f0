"""What the law asks: catalogue, facts, conditions, judge, and the checks of person and photo."""
