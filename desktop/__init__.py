"""Minh Chứng: self-scoring, evidence and signed submissions for commune offices."""

__version__ = "0.1.0"
