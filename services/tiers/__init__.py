"""The ladder of tiers: its steps and rules, who is where and why, benefits, and what a change of it would do."""
