"""What commands answer, worded, one module a capability; `ui.command_lines` puts them together."""
