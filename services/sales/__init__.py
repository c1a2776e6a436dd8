"""Sales at the counter: slips, refunds, held slips, who buys."""
