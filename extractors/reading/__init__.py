"""What kinds of paper share when they read: spans of words, labels and their values, dates, names."""
