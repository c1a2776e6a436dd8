"""Rules that put tags on contacts and take them off by themselves."""
