"""The counter: what a slip costs, selling, taking back, slips that wait."""
