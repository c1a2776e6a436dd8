"""The day close (日结): what a business date came to, the cash that was counted, and the lock."""
