"""The engine: which question is next, what holds where, the plan. Pure: guide, answers, marks and day in."""
