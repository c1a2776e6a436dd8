"""The sentences for what a capability refuses, one module each; `ui.messages` looks them up."""
