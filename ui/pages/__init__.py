"""One package for each tab, and the page of a shop that has nobody yet."""
