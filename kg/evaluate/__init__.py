"""Scores against hand annotations, and what rules do to a body of articles."""
