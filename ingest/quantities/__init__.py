"""Numbers in Chinese plans: amounts with units, comparators, indicator names, times, and what tells a goal from history."""
