"""Bringing customers in from spreadsheets: read in a child process, then written in slices."""
