"""The Vietnamese sentence for every failure and finding; the window and the command line say it."""

from desktop.ui.sentences.failures import failure_sentence as describe_error

__all__ = ["describe_error"]
