"""The version of the program, as pyproject.toml has it too."""

VERSION = "0.3.0"
