"""The window: pages, dialogs, widgets, item models and jobs. It holds no SQL and no rule of the trade."""
