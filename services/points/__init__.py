"""Points: what earns them, what they are worth, when they expire, what they are given for."""
