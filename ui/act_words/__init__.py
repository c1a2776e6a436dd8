"""What acts are called, one module a capability; `ui.acts` puts them together."""
