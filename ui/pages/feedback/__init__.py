"""The view Feedback."""

from ui.pages.feedback.page import FeedbackPage

__all__ = ["FeedbackPage"]
